"""Nothing in, the words and endings that tell French verbs and their tenses out."""

from __future__ import annotations

import re

HAVE = frozenset("a ont ai avons avait avaient eut eurent a-t-il a-t-elle ont-ils ont-elles a-t-on avait-il".split())
MAYBE = frozenset("aurait auraient serait seraient".split())
BE = frozenset("est sont était étaient fut furent suis sommes".split())
# "L'est du pays", "l'extrême est", is no verb.
EAST = frozenset("l' d' extrême grand plein nord sud moyen vers".split())
COMING = frozenset("aura auront sera seront va vont devrait devraient pourrait pourraient".split())
MODAL = frozenset("doit doivent peut peuvent veut veulent devait devaient pouvait pouvaient voulait".split())
BETWEEN = frozenset(
    """pas plus jamais aussi également déjà ainsi notamment toujours encore bien donc ensuite finalement récemment
    été longtemps alors enfin même tous toutes tout deux elle-même lui-même eux-mêmes n' ne en y à nouveau de
    hier l' la le les lui leur""".split()
)
NOT = frozenset("pas jamais aucun aucune rien guère not never n't".split())
PARTICIPLE = re.compile(
    r"[^\W\d_]{2,}(?:é|ée|és|ées|[^aeoq]ue?|i|ie|ies|ert|erte|erts|ertes|[ae]int|[ae]inte|[ae]ints|mort|morte)"
    r"|[^\W\d_]{2,}[^aeo]ue?s|[^\W\d_]{3,}[^aou]is"
    r"|(?:re|com|per|pro|sou|trans|ad|o|dé)?mise?s?|(?:ap|com|sur|re|entre)?prise?s?|(?:ac|con|re)quise?s?|assise?s?"
    r"|(?:inter|pré|re|contre)?dite?s?|(?:dé|ins|sous|pres|trans|pros)?(?:é?crite?s?)|(?:re|satis|dé)?faite?s?"
    r"|(?:pro|con|intro|ré|tra|sé|dé|re)duite?s?|(?:con|dé|in)s?truite?s?|cuite?s?"
    r"|[lvbdtmspc]ue?s?|mort|morte|morts|eu|eue|né|née|nés|ri"
)
NO_PARTICIPLE = frozenset(
    """qui lui plus depuis ici aussi ainsi parmi si ni vis mais puis dans samedi lundi mardi jeudi vendredi midi
    parti-pris toutefois avis précis virus bus campus refus corpus jus intrus nuit petit petite esprit nuit huit
    haut droit endroit débit crédit prix pays unis uni bruit ennemi ennemis point moins fort forte port nord
    sport soit doit tort bord lieu jeu feu milieu peu bleu dieu vie partie série chacun plusieurs jus refus
    dessus dessous vue rue intérêt profit conflit délit minuit toit effet appui saint saints défi mi parti avis
    devis permis pluie industrie énergie académie Russie ennui souci merci ouvert crise prise vertu statut début
    but abus virus""".split()
)
BARE_ONLY_ACCENT = re.compile(
    r"[^\W\d_]{3,}(?:é|ée|és|ées)|(?:conclu|tenu|rendu|vendu|construit|détruit|élu|remis|surpris|promis|commis|reçu|paru|survenu|obtenu|mort|ouvert|offert|repris|fourni|banni|réuni)(?:e|s|es)?"
)
BEING = frozenset(
    """allé venu arrivé parti entré sorti né mort décédé devenu revenu tombé monté descendu rentré retourné passé
    intervenu survenu parvenu resté apparu disparu convenu""".split()
)
SIMPLE_PAST = re.compile(
    r"[^\W\d_]{3,}(?:èrent|irent|urent)|(?:accus|sign|rencontr|lanç|annonç|déclar|livr|envoy|attaqu|ni|tu|bless|bombard|inaugur|lanç|adress|ordonn|dénonç|condamn|affirm|gagn|remport|nomm|cré|fond|arrêt)a|tint|prit|vint|devint|remit|reçut|mourut|naquit|vainquit|conclut|promit|admit|combattit"
)
IMPERFECT = re.compile(r"[^\W\d_]{2,}(?:ait|aient)")
NO_IMPERFECT = frozenset(
    "fait lait trait portrait retrait extrait parfait souhait attrait contrait fait bienfait satisfait".split()
)
# An imperfect of these tells what lasted; of others, beside a day, what happened: "causait la mort de".
LASTING = tuple(
    """ét av dev pouv voul sembl rest compt dat all sav pens figur travaill viv exist conna croy habit demeur
    appart envisag prévoy souhait espér attend connai portai valai concern constitu représent s'agiss agiss esp
    jou circul dispos tenai aim ten ven rev""".split()
)
FUTURE = re.compile(
    r"[^\W\d_]{3,}(?:era|eront|ira|iront|dra|dront|vra|vront|erait|eraient|irait|iraient|drait|draient)"
)
NO_FUTURE = frozenset("opéra caméra libéra sierra terra extra ultra para".split())
INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|ire|dre|tre|oir|oire)|avoir|être|faire|dire|mettre")
NO_INFINITIVE = frozenset(
    """mer fer hier hiver fier cher premier dernier janvier février quartier entier papier chantier métier
    particulier financier militaire président ministère maire affaire histoire territoire contre entre autre
    notre votre quatre ordre cadre centre lettre être-humain maître mètre titre théâtre autre peut-être désir
    plaisir avenir souvenir soir espoir pouvoir noir victoire mémoire gloire poudre octobre septembre novembre
    décembre ouvrier policier courrier dossier foyer loyer danger étranger régulier cavalier atelier calendrier
    escalier sous-marinier cuir tir martyr nadir élixir empire pire cire navire oncle moindre gendre tendre
    membre chambre nombre montre rencontre ancêtre arbitre chapitre fenêtre maire repère poussière""".split()
)
GERUND = re.compile(r"[^\W\d_]{3,}ant")
DETERMINERS = frozenset(
    """le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs mon notre nos votre chaque quelque
    quelques plusieurs de d' deux trois the a an this that these those his her its their our my some any no
    of""".split()
)
CLITICS = frozenset("l' la le les lui leur en y se s' ne n' il elle on ils elles qui".split())
DAYS = frozenset(
    """lundi mardi mercredi jeudi vendredi samedi dimanche matin soir janvier février mars avril mai juin juillet
    août septembre octobre novembre décembre hier aujourd'hui""".split()
)
NO_GERUND = frozenset(
    """pendant avant devant durant suivant cependant maintenant autant montant enfant instant représentant habitant
    dirigeant étudiant important commandant tant quant restant croissant puissant consultant fabricant
    restaurant militant assaillant occupant manifestant participant auparavant dorénavant pourtant""".split()
)
OPENS_INFINITIVE = frozenset("de d' à pour par sans ne se s' l' les en y lui leur pas et ou fait va vont".split())
PRESENT = frozenset(
    """accuse accusent nie nient dément démentent dénonce dénoncent condamne condamnent rejette rejettent réfute
    réfutent conteste contestent reconnaît reconnait reconnaissent admet admettent annonce annoncent promet
    promettent menace menacent avertit avertissent exige exigent appelle appellent signe signent rencontre
    rencontrent reçoit reçoivent accueille accueillent lance lancent livre livrent envoie envoient déploie
    déploient attaque attaquent bombarde bombardent tue tuent envahit envahissent entame entament tire tirent
    offre offrent fournit fournissent inaugure inaugurent célèbre célèbrent impose imposent affirme affirment
    déclare déclarent soupçonne soupçonnent arrive arrivent effectue effectuent ouvre ouvrent confirme
    confirment""".split()
)
AFTER_SUBJECT_ONLY = frozenset("de d' des du en à au aux sans par pour leur cette ce son sa une un l'".split())
