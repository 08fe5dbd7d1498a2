"""Nothing in, meanings of words of things, food and nature out: a line a meaning, in French and English."""

from __future__ import annotations

THINGS = """
alpiniste grimpeur mountaineer climber
skieur skier
cycliste cyclist
motard motocycliste biker motorcyclist
moto motorcycle motorbike
pilote pilot driver
capitaine captain
marin matelot sailor seaman
pêcheur fisherman angler
berger shepherd
vigneron viticulteur winegrower winemaker
vigne vignoble vineyard
verger orchard
pomme apple
poire pear
orange orange
tomate tomato
pomme-de-terre patate potato
légume vegetable
fruit fruit
céréale cereal grain
riz rice
sucre sugar
sel salt
beurre butter
fromage cheese
œuf egg
poulet chicken
volaille poultry
bœuf beef
agneau lamb
bière beer
café coffee
thé tea
chocolat chocolate
gâteau cake
repas meal
déjeuner lunch
dîner dinner
nourriture alimentaire alimentation aliment food
agroalimentaire food
faim famine hunger famine
soif thirst
cuisine cuisiner cuisinier kitchen cook chef
vêtement habit clothes clothing garment
chaussure shoe
robe dress
chapeau hat
bijou bijoux jewel jewellery jewelry
bijoutier jeweller jeweler
montre watch
horloge clock
clé key
porte door
fenêtre window
mur wall
plafond ceiling
sol ground soil floor
escalier stairs staircase
ascenseur lift elevator
jardin garden
cour courtyard
piscine pool
plage beach
sable sand
rocher roche rock
pierre stone
falaise cliff
grotte cave
vallée valley
colline hill
plaine plain
désert desert
volcan volcano
glacier glacier
massif massif range
sommet peak
pente slope
avalanche avalanche
coulée boue mudslide
boue mud
glissement landslide
vague wave
marée tide
courant current
océan ocean
golfe gulf
baie bay
port harbour harbor port
quai dock quay platform
phare lighthouse
canal canal
source spring
étang pond
marais swamp marsh
champ field
prairie pré meadow
herbe grass
fleur flower
feuille leaf leaves
racine root
arbre tree
chêne oak
sapin pin pine fir
branche branch
graine semence seed
pesticide pesticide
engrais fertiliser fertilizer
insecte insect
moustique mosquito
araignée spider
serpent snake
souris mouse mice
lapin rabbit
renard fox foxes
cerf deer
sanglier boar
chèvre goat
lion lion
tigre tiger
éléphant elephant
singe monkey
baleine whale
dauphin dolphin
tortue turtle tortoise
pigeon pigeon
"""
