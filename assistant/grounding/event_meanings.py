"""Nothing in, meanings of words for places, events and business out: a line a meaning, in French and English."""

from __future__ import annotations

# Irregular forms are written out, the others are found by their stem. Words that only go together are left out: a
# line must hold words that may stand for each other in a sentence about the same event.
EVERYDAY = """
tempête orage ouragan storm hurricane
neige neiger snow
pluie pleuvoir rain rainfall
sécheresse drought
canicule chaleur heatwave heat
froid cold
vent wind
fumée smoke
feu fire flame flamme
nuage cloud
détroit strait
pétrolier tanker
navire-citerne tanker
côte littoral coast shore seaside
montagne mountain
forêt bois forest wood
rivière fleuve river
lac lake
pont bridge
route road
autoroute motorway highway freeway
rue street
chemin path way
gare station
aéroport airport
vol flight
voler volé vol dérober steal stole stolen theft robbery
tramway tram streetcar
métro subway underground
vélo bicyclette bicycle bike
camion lorry truck
entrepôt hangar warehouse
immeuble bâtiment édifice building
logement loger housing lodging
appartement flat apartment
foyer ménage household home
électricité électrique courant electricity power electric
panne outage breakdown failure
récolte moisson harvest crop
blé wheat
maïs maize corn
lait milk
viande meat
pain bread
vin wine
poisson fish
pêche pêcheur fishing fishery fisherman
agriculteur paysan exploitant farmer
agricole agriculture farming agricultural
élevage éleveur livestock breeder
animal bête
oiseau bird
espèce species
médecin docteur doctor physician
infirmier infirmière nurse
malade patient sick
maladie disease illness
soin soigner traitement traiter treat treatment care
santé health
nourrisson bébé infant baby
abeille bee
apiculteur beekeeper
frein brake
défaut defect fault flaw
douane douanier customs
vaccin vaccination vacciner vaccine vaccinate
médicament drug medicine
pompier firefighter fireman
policier police officer
équipage crew
passager passenger
voyageur traveller traveler
étudiant élève lycéen pupil student schoolchild high-school
défiler défilé march parade
frais fee fees charge
enseignant professeur instituteur teacher
rentrée term
maire mayor
mairie municipal municipalité commune municipality town hall
député lawmaker legislator parlementaire
parlement assemblée parliament assembly
sénateur senator sénat senate
conseiller councillor adviser advisor
premier-ministre premier
roi king
reine queen
homologue counterpart
ambassadeur ambassador ambassade embassy
réforme réformer reform overhaul
projet project plan scheme planned
prévoir prévu prévoit prévoient plan expect expected provide schedule scheduled
proposer proposition propose proposal suggest
décider décision decide decision
choisir choix choose chose chosen choice
débat débattre debate discussion discuss discuter
commerce commercial trade
négocier négociation pourparlers negotiate negotiation talk talks
échange échanger exchange swap
vérité vrai true truth
mensonge mentir lie lying
règle règlement rule regulation
droit right rights
justice judiciaire justice judicial
avocat lawyer attorney
procureur prosecutor parquet
accusé prévenu défendeur defendant
soupçonner soupçon suspect suspicion
coupable culpabilité guilty guilt
innocent innocence
victime victim
témoin témoigner témoignage witness testify testimony
meurtre assassinat assassiner homicide murder assassination
crime criminel criminal
fraude frauder fraud
corruption corrompu corrupt bribery
amende fine fined
peine punishment penalty
otage hostage
prisonnier détenu captif prisoner inmate detainee
combattant fighter
blessure injury wound
armement arsenal weaponry
guerrier warrior
cessez-le-feu trêve ceasefire truce
bataille battle
ennemi enemy
allié alliance ally
retirer retrait withdraw withdrew withdrawn withdrawal pull
avancer avancée avance advance progress
reprendre reprise retake retook resume resumption regain
résister résistance resist resistance
céder yield surrender
rebelle insurgé rebel insurgent
terroriste terrorisme terrorist terrorism
réfugié refugee
migrant migrer migration
fuir fui fuite flee fled
frontalier border
territoire territory
village
quartier district neighbourhood neighborhood
région régional region regional
province provincial
voisin neighbour neighbor neighbouring
nord north northern
sud south southern
est east eastern
ouest west western
capitale capital
banlieue suburb
campagne countryside
"""
AFFAIRS = """
inflation
taux rate
croître expand expansion
économie économique economy economic
marché market
bourse stock exchange
action share stock
actionnaire shareholder
bénéfice profit
revenu recette revenue income
dette endettement debt
crédit credit
dépense dépenser spend spent spending expenditure
investir investissement invest investment
client clientèle customer
magasin boutique commerce shop store
consommateur consommation consumer consumption
fabriquer fabrication fabricant manufacture manufacturer make made
pneu tyre tire
moteur engine motor
ordinateur computer
logiciel software
téléphone phone telephone
réseau network
données data
courriel email mail
chômage chômeur unemployment unemployed
retraite retraité pension retirement retiree retired
syndicat union
embauche hiring
patron boss employer employeur
employé salarié employee staff
filiale subsidiary
fusion fusionner merger merge
faillite bankruptcy bankrupt
lancer lancement launch
annuler annulation cancel cancellation
reporter repousser retarder report postpone delay
retard delay late
accélérer speed accelerate
ralentir ralentissement slow slowdown
freiner curb brake
doubler double
tripler triple
moitié half
tiers third
quart quarter
part share
ensemble together
partager share
ajouter add
enlever retirer remove
remplacer remplacement replace replacement
changer changement modifier modification transformer transformation change alter
améliorer amélioration improve improvement
aggraver aggravation worsen deteriorate
réparer réparation repair fix
rénover rénovation renovate refurbish renovation
inaugurer inauguration inaugurate
rouvrir réouverture reopen reopening
bloquer blocage blocus block blockade
couper cut sever severed
manquer manque pénurie lack shortage short
suffire suffisant enough sufficient
besoin need
exiger exigence réclamer réclame revendiquer require demand claim
obtenir obtention obtain get gain secure
garder conserver conservation keep kept retain preserve maintain maintenir
préserver sauvegarder préservation safeguard
renforcer renforcement strengthen reinforce
affaiblir affaiblissement weaken
limiter limitation restreindre restriction limit restrict
éviter avoid
empêcher prévenir prevent
risque risquer risk
danger dangereux dangerous
peur crainte craindre redouter fear
espoir espérer hope
souhaiter souhait vouloir wish want
tenter tentative essayer try attempt
réussir réussite succès succeed success successful
échouer échec fail failure
aboutir lead
provoquer causer entraîner cause trigger
résultat result outcome
conséquence consequence effect effet
raison motif cause reason
but objectif goal objective aim
moyen means
façon manière way manner
sorte type genre kind
exemple example
partie part
début commencement
étape stage step
période période-époque period era époque
siècle century
décennie decade
hier yesterday
matin matinée morning
soir soirée evening
nuit night
été summer
hiver winter
printemps spring
automne autumn fall
"""
