"""Nothing in, meanings of words of science, health, arts, sport and transport out: a line a meaning, two languages."""

from __future__ import annotations

LEARNING = """
chercheur scientifique researcher scientist
astronome astronomie astronomer astronomy
télescope telescope
univers universe
galaxie galaxy
lumière light
année-lumière light-year
physicien physique physicist physics
chimiste chimie chemist chemistry
biologiste biologie biologist biology
historien histoire historian history
économiste economist
sociologue sociologist
psychologue psychologist
philosophe philosopher
archéologue archéologie archaeologist archeologist archaeology
fouilles excavation dig
fossile fossil
ossement os bone
crâne skull
dent tooth teeth
sang blood
cœur cardiaque heart cardiac
cerveau brain
foie liver
rein kidney
poumon lung
peau skin
œil yeux eye
oreille ear
main hand
bras arm
jambe leg
pied foot feet
tête head
visage face
cheveux hair
cancer cancer tumour tumor
diabète diabetes
grippe flu influenza
fièvre fever
toux cough
douleur pain
obésité obèse obesity obese
trouble disorder
handicap handicapé disability disabled
grossesse enceinte pregnancy pregnant
avortement avorter abortion
accouchement accoucher childbirth
chirurgien chirurgie chirurgical surgeon surgery surgical
clinique clinic
ambulance ambulance
réanimation intensive
urgences emergency
pharmacie pharmacien pharmacy pharmacist
comprimé pilule pill tablet
traitement treatment
ordonnance prescription
don donneur donation donor
greffe transplant
collège lycée secondary school
crèche nursery
cours classe class lesson
examen bac exam examination
note grade mark
bourse scholarship
université universitaire university
faculté faculty
diplômé graduate
thèse thesis
bibliothèque library
librairie libraire bookshop bookstore
éditeur édition publisher publishing
journaliste reporter journalist
quotidien daily
hebdomadaire weekly
mensuel monthly
chaîne channel
télévision télé television
émission programme show broadcast
radio radio
site website
internet internet online
ligne online
réseau network
tweet tweeter tweet tweeted
publication post
courrier lettre mail letter
colis paquet parcel package
timbre stamp
photographe photographie photographer photograph photo
image picture image
affiche poster
sculpture sculpteur sculpture sculptor
statue statue
exposition exposer exhibition exhibit
galerie gallery
collectionneur collection collector collection
patrimoine heritage
monument monument
cathédrale cathedral
mosquée mosque
synagogue synagogue
temple temple
prêtre priest
moine monk
imam imam
rabbin rabbi
croyant fidèle believer worshipper
musulman muslim
chrétien christian
juif jew jewish
catholique catholic
protestant protestant
noël christmas
pâques easter
orchestre orchestra
opéra opera
groupe band group
album album
tournée tour
concert gig concert
festivalier festival-goer
jeu jeux game games
olympique olympics olympic
mondial world
titre title
demi-finale semifinal semi-final
finale final
tour round
manche set leg
sélection squad selection
attaquant striker forward
gardien goalkeeper keeper guard
défenseur defender
arbitre referee umpire
ballon ball
basket basketball
natation swimming
cyclisme cycling
athlétisme athletics
boxe boxeur boxing boxer
aviron rowing
voile sailing sail
escrime fencing
descente downhill
dopage dopé doping doped
exploit feat
adversaire opponent
échelle scale ladder
tente tent
camp camp
abri shelter
clôture barrière fence barrier
grille gate
tunnel tunnel
rail voie track rail
rame train
wagon carriage
billet fare
péage toll
embouteillage bouchon traffic jam
circulation trafic traffic
conduite driving
permis licence license permit
ceinture belt
casque helmet
carrefour crossroads junction
trottoir pavement sidewalk
feu light
panneau sign panel
bus autobus autocar bus buses coach
taxi taxi cab
ferry ferry
cargo freighter cargo
voilier yacht sailboat
péniche barge
hélicoptère helicopter
planeur glider
parachute parachutiste parachute
épave wreck wreckage
cargaison cargaisons cargo shipment
fret freight
bagage valise luggage suitcase baggage
outil tool
machine machine
robot robot
écran screen
pile batterie battery
panneau-solaire solar
solaire solar
éolien éolienne wind turbine
atomique atomic nuclear
réacteur reactor
barrage dam hydroelectric
oléoduc gazoduc pipeline
câble cable
antenne antenna mast
fuite leak
tuyau pipe
égout sewer
poubelle bin
recycler recyclage recycle recycling
émission émissions emission
carbone carbon
amiante asbestos
plomb lead
poison poison
marée-noire spill slick
nappe slick
"""
