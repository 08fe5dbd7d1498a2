"""Nothing in, meanings of common adjectives and nouns out: a line a meaning, in French and English."""

from __future__ import annotations

COMMON = """
secondaire side
bénin bénigne mild benign
léger légère minor slight light
lourd lourde heavy
rude harsh tough
sceptique skeptical sceptical
prudent prudente cautious
définitif définitive final
provisoire interim temporary
trompeur misleading
sale dirty
propre clean
amer bitter
doux douce mild
épais épaisse thick heavy dense
brouillard fog mist
grêle hail
digue dyke levee
maïs corn maize
bétail cattle livestock
troupeau herd flock
atelier workshop
bureau office
grève débrayage walkout strike
président présidente chairman chairwoman chair
droit duty
marchandise fret goods freight cargo
peine sentence
enquêteur enquêtrice investigator detective
relaxe acquittement acquittal
amende pénalité penalty fine
infraction breach offence
échantillon sample
poussière dust
intoxication poisoning
genou knee
espérance expectancy
alcool alcohol
tabac tobacco
saison season
supporteur supporter fan
suspension ban
téléphone portable mobile phone
cantine canteen
ligne line
cheminot railwayman railway
voiture automobile car
traversier ferry
gouvernail rudder steering
mécène bienfaiteur patron donor benefactor
conservateur conservatrice curator
cachet fee
spectacle show
centrale plant
secours emergency rescue
mairie municipalité council
parc park
travaux works work chantier rénovation renovation
faible weak
haut haute high
bas basse low
court courte short
large wide broad
profond profonde deep
privé privée private
probable likely
dur dure hard tough
sûr sûre safe
annuel annuelle annual yearly
quotidien quotidienne daily
commun commune joint common
plein pleine full
faux fausse false fake
vivant vivante alive living
reconnaître reconnu acknowledge admit
avouer aveu admit confess
reprocher reproche blame reproach
rester remain stay
cesser cessation cease stop
suivre suivi follow
chuter chute plunge drop fall
louer location rent lease
casser break broken
flotter float
guérir guérison cure recover recovery
punir punition punish
exposer exposition display exhibit show
répondre réponse answer reply respond response
commenter commentaire comment
élever élevage breed
observer watch observe
comté county
comtés counties
remplaçant remplaçante banc substitute bench
changement remplacement change substitution
différence difference
bouteille bottle
lot batch
bulletin ballot
pinède pin pins pine
peintre peinture painter painting
"""
