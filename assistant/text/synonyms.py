"""A counted noun of the news in, the groups of nouns with its meaning out, French and English."""

from __future__ import annotations

from functools import lru_cache

from assistant.text.counted_nouns import singular
from assistant.text.words import fold

_GROUPS = """
soldat militaire troupe combattant soldier serviceman fighter trooper troop military-personnel homme-de-troupe
mort tue deces victime-mortelle disparu-mort killed dead death fatality casualty-killed decede
blesse blessure wounded injured injury
victime casualty victim perte
mort tue victime deces fatality death killed dead
disparu missing
prisonnier captif detenu prisoner captive detainee inmate
otage hostage
conteneur container
cartouche munition round ammunition projectile cartridge
obus shell artillery-shell
obusier howitzer
roquette rocket
missile
missile fusee-balistique
bombe bomb
drone drone uav
char tank blinde
vehicule vehicle
avion aircraft plane airplane aeronef appareil jet
helicoptere helicopter
navire bateau batiment ship vessel boat
sous-marin submarine
arme weapon
fusil rifle
mine landmine
frappe strike raid
attaque attack assaut assault
explosion blast
tir shot
personne people person individu
voyageur passager usager passenger traveller commuter
bete animal tete head
client acheteur consommateur customer client consumer shopper
magasin boutique enseigne commerce shop store
visiteur entree visitor admission
spectateur supporter fan spectator
commercant marchand shopkeeper trader merchant
exploitation ferme farm
poste emploi salarie job employee
habitant inhabitant resident ame soul riverain
personne habitant people resident inhabitant
citoyen citizen
civil civilian
homme man
femme woman
enfant child kid
garcon boy
fille girl
adolescent teenager teen
jeune youth
eleve pupil schoolchild
etudiant student
enseignant professeur teacher
ouvrier travailleur worker
salarie employe employee staff
personnel effectif collaborateur staffer aide
emploi poste job
chomeur unemployed
fonctionnaire civil-servant
policier police-officer policeman officer agent
gendarme gendarme
pompier sapeur-pompier firefighter fireman
medecin docteur doctor physician
infirmier nurse
patient malade patient sick
cas case
infection contamination
vaccin vaccine dose
migrant migrant exile
refugie refugee
deplace displaced
manifestant protester demonstrator
electeur votant voter
voix suffrage vote
siege seat
depute mp lawmaker legislator parlementaire
senateur senator
ministre minister
parti party
pays etat-membre country nation
etat state
ville city town
village village
maison house home habitation foyer
logement appartement apartment flat housing
batiment-immeuble immeuble building
ecole school
hopital hospital
usine factory plant
entreprise societe compagnie company firm business
magasin boutique shop store
banque bank
voiture automobile car
camion truck lorry
train train
vol flight
passager passenger
voyageur traveller traveler
touriste tourist
visiteur visitor
spectateur spectator
client customer
abonne subscriber
utilisateur user
lecteur reader
match rencontre-sportive game
but goal
medaille medal
point point
joueur player
equipe team
victoire win victory
defaite loss defeat
fois time reprise
anniversaire anniversary
an annee year
mois month
semaine week
jour journee day
heure hour
minute minute
seconde second
trimestre quarter
siecle century
decennie decade
nuit night
week-end weekend
document document
page page
article article
livre book
lettre letter
message message
accord agreement deal
traite treaty
sanction sanction
resolution resolution
reunion meeting
sommet summit
visite visit trip voyage
essai test trial
lancement launch
satellite satellite
projet project
programme program programme
mesure measure
contrat contract
commande order
tonne ton
baril barrel
animal animal
vache cow
oiseau bird
poisson fish
arbre tree
incendie feu fire
seisme earthquake quake
inondation flood
tempete storm
accident accident crash
crime crime
meurtre homicide murder killing
arrestation interpellation arrest
suspect suspect
plainte complaint
condamnation conviction
bataillon battalion
brigade brigade
regiment regiment
division division
base base
systeme system
lance-roquette launcher rocket-launcher lance-missile
canon cannon gun
grenade grenade
ingenieur engineer
technicien technician
conseiller adviser advisor
specialiste specialist expert
diplomate diplomat
journaliste journalist reporter
president president
dirigeant leader
fondateur founder
actionnaire shareholder
investisseur investor
action share
mot word
langue language
question question
reponse answer
scrutin election vote-election
membre member
representant representative
delegue delegate
volontaire volunteer benevole
mercenaire mercenary
terroriste terrorist
rebelle rebel insurge insurgent
partisan supporter
menage household foyer
famille family
couple couple
naissance birth
divorce divorce
mariage marriage wedding
repas meal
bouteille bottle
sac bag
colis parcel package
ile island
kilometre kilometer
pont bridge
route road
gare station
aeroport airport
port port
centrale power-plant
reacteur reactor
eolienne turbine
panneau panel
commune municipality
region region
departement department
province province
district district
quartier neighbourhood neighborhood
rue street
tour tower
tour round
place rank rang position
rang place-rank rank
arrondissement arrondissement
etage floor storey story
chambre room bedroom
lit bed
place seat-place
billet ticket
photo photograph picture
video clip
film movie
chanson song
album album
concert concert
festival festival
peintre painter
tableau painting
oeuvre work
musee museum
prix award prize
roman novel
auteur author writer ecrivain
"""

# One word of each group that counts people.
_PEOPLE = (
    """soldat mort blesse victime disparu prisonnier otage personne habitant citoyen civil homme femme enfant garcon
    fille adolescent jeune eleve etudiant enseignant ouvrier salarie chomeur fonctionnaire policier gendarme pompier
    medecin infirmier patient migrant refugie deplace manifestant electeur depute senateur ministre passager voyageur
    touriste visiteur spectateur client abonne utilisateur lecteur joueur suspect ingenieur technicien conseiller
    specialiste diplomate journaliste dirigeant fondateur actionnaire investisseur membre representant delegue
    personnel volontaire mercenaire terroriste rebelle partisan peintre auteur"""
).split()
_BODIES = "etat pays parti ville entreprise banque equipe famille menage couple".split()


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, frozenset[int]] = {}
    for rank, line in enumerate(_GROUPS.strip().splitlines()):
        for word in line.split():
            groups[word] = groups.get(word, frozenset()) | {rank}
    return groups


def noun_key(noun: str) -> str:
    """Return the folded singular of a noun, listed if need be without the feminine of a participle ("blessées")."""
    folded = fold(noun).strip()
    forms = (folded, singular(folded, "fr"), singular(folded, "en"))
    listed = next((form for form in forms if form in _groups()), None)
    if listed is None:
        listed = next((form[:-1] for form in forms if form.endswith("e") and form[:-1] in _groups()), None)
    return listed or forms[1]


@lru_cache(maxsize=8192)
def meanings(noun: str) -> frozenset[int]:
    """Return the groups that a noun belongs to; none when it is not listed."""
    return _groups().get(noun_key(noun), frozenset())


def is_person(noun: str) -> bool:
    """Tell whether the noun counts people ("soldier", "passagers"), whatever else it says of them."""
    return not meanings(noun).isdisjoint(_people())


def is_actor(noun: str) -> bool:
    """Tell whether the noun counts people, or bodies that act as people do ("États", "companies")."""
    return is_person(noun) or not meanings(noun).isdisjoint(rank for word in _BODIES for rank in _groups()[word])


def is_times(noun: str) -> bool:
    """Tell whether the noun counts how often: "fois", "times", "reprises"."""
    return bool(meanings(noun) & _groups()["fois"])


@lru_cache(maxsize=1)
def _people() -> frozenset[int]:
    return frozenset(rank for word in _PEOPLE for rank in _groups()[word])


def is_common_noun(noun: str) -> bool:
    """Tell whether the noun is listed among those that the news counts."""
    return bool(meanings(noun))
