"""Verbs and nouns of the news in, keys shared by their synonyms and translations out, and which are opposites."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant.grounding.act_meanings import ACTS
from assistant.grounding.common_meanings import COMMON
from assistant.grounding.event_meanings import AFFAIRS, EVERYDAY
from assistant.grounding.learning_meanings import LEARNING
from assistant.grounding.money_meanings import MONEY
from assistant.grounding.people_meanings import CULTURE, PEOPLE
from assistant.grounding.society_meanings import JUSTICE, POLITICS
from assistant.grounding.story_meanings import STORIES
from assistant.grounding.thing_meanings import THINGS
from assistant.text.words import fold, stem

# One line a meaning, French and English; irregular forms are written out, the others are found by their stem.
_MEANINGS = """
tuer tué tuée abattre abattu kill killed mort mourir mourut die dead décès death disparition
blesser blessé blessée wound wounded injure injured
livrer livraison fournir fourniture fourni expédier deliver delivery supply supplied supplies ship shipped provide
envoyer envoi envoie send sent dispatch
déployer déploiement deploy deployment
accuser accusation accuse
promettre promis promise promesse pledge vow engager
rencontrer rencontre meet met meeting réunion réunir entretien entretenir
visiter visite visit voyage trip rendre rendu travel
signer signature sign
attaquer attaque attack assault strike struck frapper frappe bombarder bombardement
tirer tir tiré fire fired lancer lancement launch
soutenir soutien support back backing appui appuyer
déclarer declare dire dit said say affirmer affirm affirmation state claim indiquer annoncer announce announcement
arrêter arrêt arrest arrested arrestation interpeller interpellation detain
envahir envahi invasion invade invaded
battre battu beat beaten defeat defeated
menacer menace threaten threat
remercier thank
embaucher embauche recruter hire hired recruit
licencier licenciement dismiss sack
critiquer critique criticise criticize criticism
inviter invitation invite
prêter prêt lend lent loan
emprunter emprunt borrow
donner don give gave given donate
protéger protection protect
sauver sauvetage save rescue
capturer capture seize
enlever enlèvement kidnap abduct
épouser marier mariage marry
condamner condamnation condemn convict sentence
financer financement fund finance
racheter rachat acquire takeover
succéder succeed replace remplacer
poursuivre plainte sue
occuper occupation occupy
aider help
libérer libération free freed release liberate liberation
élire élu élection elect election elected
nommer nomination appoint appointment
démissionner démission quitter resign resignation quit step leave left
acheter achat acquérir acquisition buy bought purchase
vendre vente vendu sell sold sale
payer paiement pay paid payment
coûter coût cost costs
recevoir reçu réception receive received welcome accueillir accueilli
demander demande ask request call appeler
construire construction construit build built
détruire destruction détruit destroy destroyed
évacuer évacuation evacuate
fermer fermeture close closed closure shut
ouvrir ouverture ouvert open opened opening
voter vote voté
participer participation take part
combattre combat fight fought fighting battle
guerre war conflit conflict
paix peace
accord agreement deal transaction pacte pact traité treaty
armée army armed
président president présidence presidency
dirigeant leader chef head
ministre minister ministère ministry
gouvernement government
défense defence defense
étranger foreign affaires
porte-parole spokesman spokeswoman spokesperson
représentant representative
renseignement intelligence
entreprise company firm société
usine factory plant
emploi job supprimer suppression cut
salaire wage salary pay
grève strike
manifester manifestation manifestant protest protester demonstration
incendie fire blaze
séisme earthquake quake
inondation flood
hôpital hospital
école school
maison house home
ville city town
pays country nation
monde world
eau water
argent money
milliard billion
chiffre figure
enquête inquiry investigation enquêter investigate probe
juge judge tribunal court procès trial
prison jail emprisonner
loi law
budget
impôt tax
banque bank
prix price
pétrole oil
gaz gas
nucléaire nuclear
arme weapon armement arms
missile
soldat soldier troupe troop militaire military
front frontline
frontière border
mer sea
île island
avion plane aircraft
navire ship vessel bateau boat
train
voiture car
aide aid help aider
sanction
mesure measure
réponse response respond répondre
attendre wait expect attendu
commencer début start began begin begun beginning
finir fin end finish
continuer continue poursuivre
gagner remporter win won victory victoire
perdre perdu perte lose lost loss défaite
augmenter augmentation hausse rise rose risen increase grow grew growth croissance progresser
baisser baisse diminuer diminution fall fell fallen decrease drop decline reculer recul chuter chute reduce réduire
autoriser autorisation authorise authorize allow permettre permis
interdire interdiction interdit ban banned forbid forbidden prohibit
accepter acceptation accept
refuser refus refuse
approuver approbation approve approval
rejeter rejet reject
nier nie nié niée nient démentir dément démentent démenti démenties déni deny denies denied denial
reconnaître reconnu recognise recognize reconnaissance admettre admis admit
confirmer confirmation confirm
trouver trouvé find found découvrir découverte discover
montrer show shown
utiliser utilisation use used usage
produire production produce
créer création create
année an year
mois month
semaine week
jour day
heure hour
habitant inhabitant resident
enfant child children
femme woman women
homme man men
étudiant student
chercheur researcher
étude study
rapport report
lettre letter
message
discours speech
presse press
média media
journal newspaper
conseil council
sécurité security
nation
union
parti party
opposition
premier first
dernier last
nouveau nouvel nouvelle new
ère époque era
grand large big great
petit small little
vieux old ancien former
rare
fort strong
important major
public
national
international
mondial global
officiel official
arriver arrivée arrive arrival
partir départ leave left depart
installer installation settle set
fonder fondation founded établir establish établissement
naître naissance né née born birth
vivre vie live life
travailler travail work ouvrier worker
jouer jeu play game
équipe team
match
"""


@lru_cache(maxsize=65536)
def meaning_keys(word: str) -> frozenset[str]:
    """Return the keys of the meanings a word may have, in either language; none when it is not listed."""
    return frozenset(key for form in _forms(word) for key in _table().get(form, ()))


def _forms(word: str) -> set[str]:
    return {fold(word), stem(word, "fr") + "/fr", stem(word, "en") + "/en"}


@cache
def _table() -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    parts = (
        _MEANINGS,
        EVERYDAY,
        AFFAIRS,
        CULTURE,
        PEOPLE,
        STORIES,
        POLITICS,
        JUSTICE,
        MONEY,
        ACTS,
        THINGS,
        LEARNING,
        COMMON,
    )
    lines = [line for part in parts for line in part.strip().splitlines()]
    for rank, line in enumerate(lines):
        for word in line.split():
            for form in _forms(word):
                table.setdefault(form, set()).add(f"~{rank}")
    return table
