"""Adjectives, adverbs and nouns of the news that exclude each other, as lines to read, as in `opposites_events`."""

WORDS = """
=très fortement massivement beaucoup / very highly strongly greatly widely || =peu faiblement guère / little hardly slightly barely
=davantage / =more || =moins / =less =fewer
de_plus / more || de_moins / less fewer
plus_de davantage_de / more_than || moins_de / less_than fewer_than
=majorité majoritaire au_pouvoir / majority ruling in_power || =opposition minorité minoritaire / opposition minority
satisfait satisfaite satisfaction content ravi réjoui heureux enchanté comblé soulagé / satisfied pleased happy delighted glad satisfaction thrilled relieved || déçu déçue déception mécontent insatisfait furieux fâché consterné malheureux attristé / disappointed dissatisfied unhappy angry furious disappointment upset dismayed sad
optimiste optimisme confiant / optimistic optimism confident hopeful || pessimiste pessimisme inquiet inquiète méfiant / pessimistic pessimism worried anxious
confiance / trust confidence || défiance méfiance / distrust mistrust
partisan sympathisant supporter défenseur fervent / supporter backer ally advocate proponent || opposant adversaire détracteur critique ennemi contradicteur / critic opponent enemy foe detractor adversary
allié alliée ami amical / ally friend friendly || ennemi ennemie adversaire rival rivale hostile / enemy foe adversary rival hostile
vainqueur gagnant lauréat / winner victor || perdant battu vaincu finaliste / loser runner_up
victoire triomphe / victory win triumph || défaite revers / defeat loss
hausse / rise increase || baisse / fall decrease drop
excédent bénéfice profit bénéficiaire excédentaire / surplus profit profitable || déficit perte déficitaire / deficit loss loss_making
croissance / growth || récession contraction / recession contraction
avantage / advantage || inconvénient désavantage / disadvantage drawback
force / strength || faiblesse / weakness
fort forte / strong || faible / weak
haut haute élevé élevée supérieur supérieure maximal maximum / high higher highest upper superior maximum top || bas basse inférieur inférieure minimal minimum / low lower lowest inferior minimum bottom
au_dessus / above over || en_dessous au_dessous / below under
~ avant / before || après / after
auparavant précédemment antérieur / previously earlier || ultérieurement postérieur ensuite / later afterwards
précédent précédente prédécesseur / previous predecessor preceding || suivant suivante successeur / next following successor
premier première premiers premières / first || dernier dernière derniers dernières / last
début / early start beginning || fin / late end
au_plus_tôt / at_the_earliest || au_plus_tard / at_the_latest
à_temps / in_time on_time || trop_tard en_retard / too_late late
tôt / early || tard tardivement / late
rapide rapidement vite / fast quick quickly rapidly swift || lent lente lentement / slow slowly
nouveau nouvelle nouveaux nouvelles neuf neuve / new || ancien ancienne vieux vieille / old former
jeune jeunes / young youngest || âgé âgée vieux vieille aîné / old elderly oldest
cadet cadette benjamin / younger youngest || aîné aînée doyen / elder eldest oldest
grand grande / large big || petit petite / small little
long longue / long || court courte bref brève / short brief
large / wide || étroit étroite / narrow
lourd lourde / heavy || léger légère / light slight
riche aisé fortuné / rich wealthy || pauvre démuni défavorisé / poor needy
cher chère coûteux / expensive costly || bon_marché / cheap
plein pleine / full || vide / empty
=chaud =chaude chaleur canicule brûlant / hot warm heat heatwave || =froid =froide vague_de_froid glacial / cold cool freezing
sec sèche sécheresse / dry drought || humide pluie pluvieux inondation / wet rain rainy flood
facile / easy || difficile / difficult hard
possible éventuel éventuelle envisageable / possible potential || impossible exclu exclue écarté / impossible ruled_out
utile / useful || inutile / useless
efficace / effective || inefficace / ineffective
=juste équitable / fair just || =injuste inéquitable / unfair unjust
légal légale licite / legal lawful || illégal illégale illicite / illegal unlawful
valide validé / valid || invalide invalidé / invalid
coupable / guilty || innocent innocente / innocent
vrai vraie véridique / true || faux fausse mensonger / false untrue
exact exacte correct / accurate correct || inexact erroné incorrect / inaccurate incorrect wrong
certain sûr / certain sure || incertain / uncertain unsure
connu connue célèbre / known famous well_known || inconnu inconnue méconnu / unknown
stable / stable || instable / unstable
sûr sécurisé / safe secure || dangereux dangereuse risqué / dangerous unsafe
prudent / cautious || imprudent téméraire / reckless
favorable favorablement / favourable favorable || défavorable hostile opposé / unfavourable unfavorable hostile opposed
positif positive positivement / positive positively || négatif négative / negative negatively
public publique publics publiques / public || privé privée privés privées / private
gratuit gratuite gratuitement / free || payant payante / paid
obligatoire obligatoirement / mandatory compulsory obligatory || facultatif facultative optionnel volontaire / optional voluntary
officiel officielle officiellement / official officially || officieux officieuse officieusement / unofficial unofficially
provisoire temporaire provisoirement temporairement / temporary temporarily provisional interim || définitif définitive définitivement permanent / permanent permanently definitive
partiel partielle partiellement en_partie / partial partially partly || total totale totalement complet entièrement intégralement / total totally complete completely entirely fully
principal principale majeur / main major || secondaire mineur / secondary minor
national nationale / national || local locale / local
intérieur intérieure interne / domestic internal inner indoor || extérieur extérieure externe / foreign external outer outdoor
national / domestic || étranger étrangère / foreign
urbain urbaine / urban || rural rurale / rural
civil civile civils / civilian civil || militaire militaires / military
terrestre / land || maritime naval aérien / sea naval
nocturne de_nuit / night nighttime || diurne de_jour / daytime
le_matin matin matinée / morning || le_soir soir soirée / evening || après_midi / afternoon
été estival / summer || hiver hivernal / winter || printemps printanier / spring || automne automnal / autumn
=nord septentrional / north northern || =sud méridional / south southern || à_l_est dans_l_est / east eastern || =ouest occidental / west western
nord_est / north_east northeast northeastern || nord_ouest / north_west northwest northwestern || sud_est / south_east southeast southeastern || sud_ouest / south_west southwest southwestern
gauche / left_wing leftist || droite / right_wing rightist || centre centriste / centrist
extrême_gauche / far_left || extrême_droite / far_right
conservateur / conservative || progressiste / progressive liberal
=homme hommes masculin / man men male males || femme femmes féminin / woman women female females
=garçon garçons / boy boys || =fille filles / girl girls
enfant enfants mineur mineurs mineure mineures / child children minor minors kids || adulte adultes majeur majeurs majeure / adult adults grown_up || retraité vieillard senior personnes_âgées / pensioner elderly
père / father dad || mère / mother mum mom || frère / brother || soeur / sister || fils / son || =fille / daughter || oncle / uncle || tante / aunt || neveu / nephew || nièce / niece || cousin cousine / cousin || =mari époux / husband || épouse =femme / wife || grand_père / grandfather || grand_mère / grandmother || beau_fils gendre / son_in_law stepson || belle_fille / daughter_in_law stepdaughter || beau_père / father_in_law stepfather || belle_mère / mother_in_law stepmother || parrain / godfather || fiancé fiancée / fiancé fiancee
maximum au_maximum au_plus / at_most maximum || minimum au_minimum au_moins / at_least minimum
seul seule unique uniquement / only sole single || plusieurs nombreux nombreuses multiple divers / several many multiple numerous || un_des une_des l_un l_une / one_of
tous toutes totalité intégralité / all || la_plupart plupart majorité / most majority || quelques_uns une_minorité / =few a_minority || moitié / half || aucun aucune / none
toujours systématiquement / always || parfois / sometimes || rarement / rarely seldom || jamais / never
souvent fréquemment / often frequently || rarement / rarely seldom
unanimité unanime unanimement / unanimously unanimous || courte_majorité / narrowly
légèrement faiblement peu / slightly || fortement nettement sensiblement largement considérablement / sharply strongly significantly considerably heavily
direct directement / direct directly || indirect indirectement / indirect indirectly
volontaire volontairement délibéré délibérément intentionnel / deliberate deliberately intentional intentionally || involontaire involontairement accidentel accidentellement / accidental accidentally unintentional
ensemble conjointement / together jointly || séparément / separately
hausse / upward || baisse / downward
horizontal horizontale horizontalement / horizontal || vertical verticale verticalement / vertical
présent présente présence / present presence attended || absent absente absence / absent absence missed
domicile à_domicile / home_win at_home || à_l_extérieur / away
gréviste / striker || non_gréviste / non_striker
employeur patron patronat / employer || employé salarié syndicat / employee
vendeur / seller || acheteur / buyer
locataire / tenant || propriétaire bailleur / landlord owner
victime plaignant plaignante / victim plaintiff || agresseur auteur_présumé accusé prévenu / attacker assailant defendant accused
offre / supply || demande / demand
offensive / offensive || défensive / defensive
ferme prison_ferme / || sursis avec_sursis / suspended
vivant / alive || mort / dead
gagnant / winning || perdant / losing
guerre / war || paix / peace
cessez_le_feu trêve / ceasefire truce || offensive assaut hostilités / offensive assault hostilities
amour / love || haine / hatred
meilleur meilleure mieux / best better || pire pis / worst worse
an_ans / year_old years_old month_old months_old
première_fois dernière_fois / first_time last_time
maison_blanche / white_house
grande_bretagne grand_paris haute_autorité haut_commissaire hauts_de / new_york new_zealand new_delhi new_jersey new_mexico great_britain
grand_public grande_surface grandes_surfaces petit_déjeuner / general_public
en_cours_de jour_férié / all_star
long_métrage / feature_film || court_métrage / short_film
long_terme à_long_terme / long_term || court_terme à_court_terme / short_term
record_de_chaleur / record_high || record_de_froid / record_low
"""  # noqa: E501
