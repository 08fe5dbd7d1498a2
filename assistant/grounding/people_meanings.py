"""Nothing in, meanings of words for culture, knowledge and people out: a line a meaning, in French and English."""

from __future__ import annotations

CULTURE = """
musée museum
peintre peinture peindre painter painting paint
tableau toile painting canvas
œuvre work
écrivain auteur romancier writer author novelist
écrire écrit écriture write wrote written writing
livre ouvrage book
roman novel
lire lecture lecteur read reading reader
chanteur chanteuse chanter singer sing sang
chanson song
musique musicien music musician musical
danse danseur dance dancer
film cinéma movie film
acteur actrice comédien actor actress
réalisateur metteur director filmmaker
pièce play
théâtre theatre theater
scène stage
prix récompense award prize
fête festival celebration fêter célébrer celebrate
anniversaire anniversary birthday
cérémonie ceremony
église church
religion religieux religious
sport sportif athlete athlète
joueur player
entraîneur coach sélectionneur trainer
défaite defeat loss
but goal
tournoi tournament
coupe cup
champion championnat championship
course race
médaille medal
record
supporter fan
stade stadium
science scientifique scientist scientific
recherche research
découverte discovery
espace spatial space
planète planet
étoile star
fusée rocket
énergie energy
climat climatique climate
pollution polluer pollute
déchet waste rubbish
plastique plastic
sac bag
naturel nature natural
dommage dégât damage
survivre survivant survive survivor
disparaître disparition disparu disappear missing vanish
retrouver find found recover
chercher search seek sought
perquisition perquisitionner search raid
trafic traffic trafficking
drogue stupéfiant drug
accident crash
heurter percuter collision collide hit
noyer noyade drown
secours secourir sauveteur rescue rescuer
urgence emergency
alerte alerter avertir avertissement warn warning alert
conseiller recommander recommandation recommend advise
promouvoir promotion promote
ordre ordonner order
obliger obligation obligatoire force oblige compulsory mandatory
oublier forget forgot forgotten
rappeler remember recall remind
croire croyance believe belief
penser pensée think thought
savoir connaître connaissance know knew known knowledge
apprendre apprentissage learn learned learnt
enseigner enseignement teach taught teaching education éducation
comprendre compréhension understand understood
inclure inclut incluent comprendre comprend comprennent englober englobe include contain
composer composé consister compose consist comprise
posséder possède détenir détient own possess hold
appartenir belong
situer situé trouver located lie
entourer surround
diriger dirige mener mène conduire lead led head run
gérer gestion manage management
"""
PEOPLE = """
père father
mère mother
frère brother
sœur sister
fils son
fille daughter girl
garçon boy
mari époux husband
épouse wife
famille family
ami friend
amical amitié friendly friendship
jeune young youth
âgé elderly old
pauvre pauvreté poor poverty
riche richesse rich wealth wealthy
célèbre renommé famous renowned celebrated
connu known
rapide rapidement fast quick quickly rapid rapidly
lent lentement slow slowly
récent récemment recent recently
prochain next upcoming
futur avenir future
ancien former ex
actuel actuellement current currently
principal main chief
crucial essentiel capital vital key
nécessaire nécessité necessary necessity
possible possibilité possible possibility
difficile difficulté difficult difficulty hard
facile facilement easy easily
dangereux dangerous
grave gravement serious severe seriously
léger light slight
entier entièrement complet complètement total totalement whole entire entirely fully full complete completely totally
presque quasi almost nearly
souvent fréquemment often frequently
toujours always
rarement rarely seldom
populaire popularité popular popularity
commun common
différent différence different difference
pareil semblable similaire same similar
libre liberté free freedom
secret secrètement secret secretly
armé armed
isoler isolement isolé isolate isolation isolated
lien rapport relation link tie relationship
coopérer coopération collaborer collaboration cooperate cooperation
soutien aide
unir unité unite unity united
séparer séparation separate separation split
ravager dévaster dévastation ravage devastate
louer vanter saluer éloge praise hail
féliciter félicitation réjouir réjouissance congratulate congratulation
regretter regret
dénoncer dénonciation denounce
qualifier décrire description décrit présenter describe description call
souligner insister insistance stress emphasise emphasize underline
expliquer explication explain explanation
prouver preuve prove proof evidence
publier publication publish
diffuser diffusion broadcast release air
révéler révélation reveal disclose
cacher dissimuler hide hid hidden conceal
"""
