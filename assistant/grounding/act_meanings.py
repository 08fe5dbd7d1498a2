"""Nothing in, meanings of words of what people do, move and feel out: a line a meaning, in French and English."""

from __future__ import annotations

ACTS = """
retirer retrait révoquer révocation withdraw withdrew withdrawn revoke revoked
homologation agrément approval
prendre saisir emparer capturer seize seized take took taken capture captured
ramener rapporter bring brought
apporter bring brought
emmener conduire take drive drove driven
transporter transport acheminer carry transport convey
porter carry wear
poser place lay laid
placer place
déposer déposé file filed lodge lodged submit submitted drop
soumettre submit
remettre hand handed deliver
transmettre transmission pass transmit
distribuer distribution distribute hand
partager répartir share split
répartir allocate distribution
responsable responsabilité comptes accountable accountability responsible responsibility
attribuer attribution award assign allocate attribute attributed
accorder octroyer octroi grant granted award awarded
offrir offre offer
proposer offre offer propose
récupérer recover retrieve collect
récolter collecter collecte collect collection raise
ramasser pick collect
rassembler réunir gather
compter dénombrer recenser recensement count census
calculer calcul calculate calculation
mesurer measure
peser poids weigh weight
évaluer évaluation estimer estimation assess assessment estimate evaluate
dépasser excéder exceed pass surpass top
atteindre reach reached hit
franchir cross pass
traverser traversée cross crossing
grimper monter climb rise climbed
bondir bond flamber flambée envoler jump surge soar leap jumped surged soared
dégringoler plonger effondrer plunge plummet tumble slump
stagner stagnation stagnate stagnation
stabiliser stable stabilise stable steady
maintenir maintain keep
prolonger prolongation extend extension prolong
élargir étendre extension widen expand extend extension
agrandir agrandissement enlarge expand extension
raccourcir shorten
rapprocher rapprochement closer
éloigner away
approcher approach near
revenir rentrer retourner return returned
quitter leave left
sortir sortie exit leave release
entrer entrée enter entry entrance
pénétrer intrusion enter break broke
grimper climb
tomber chute fall fell fallen
glisser dévisser slip slipped slide
sauter saut jump
courir coureur run runner ran
marcher marche walk march
nager nageur nageuse swim swimmer swam
conduire conducteur drive driver drove
garer stationner stationnement park parking
rouler drive
voyager travel
dormir sommeil sleep slept
réveiller wake woke
manger eat ate eaten
boire boisson drink drank
fumer fumeur smoke smoker
respirer breathe
pleurer larmes cry tears weep
rire laugh
crier cri shout scream
parler speak spoke talk
entendre hear heard
écouter listen
regarder watch look
voir vue see saw seen
apercevoir spot spotted see sighting
observer observation observe observation
remarquer notice
toucher frapper affecter hit affect affected
blesser injure
mordre morsure bite bit bitten
piquer piqûre sting
étouffer choke
saigner bleed
enterrer enterrement inhumer inhumation obsèques funérailles bury buried burial funeral
obsèques funeral
deuil mourning
hommage rendre tribute
commémorer commémoration commemorate commemoration memorial
célébrer mark
marquer mark
rénover renovate
restaurer restauration restore restoration
démolir démolition raser demolish demolition raze
reconstruire reconstruction rebuild rebuilt reconstruction
installer install settle
équiper équipement equip equipment
brancher connecter connexion connect connection
débrancher disconnect
allumer éclairer éclairage light
éteindre extinguish put
maîtriser circonscrire control contain contained
propager propagation spread
déclencher éclater break broke trigger outbreak start
exploser détonation explode detonate blast
ensevelir décombres gravats rubble debris buried
extraire dégager extirper pull pulled extract free
secourir rescue
hisser hoist
remorquer tow towed
échouer aground
chavirer capsize capsized
dériver drift
disparaître missing
retrouver discover
localiser localisation locate location
identifier identification identité identify identification identity
reconnaître identifier identify
soupçonner suspect
croire estimer believe
juger estimer consider deem
considérer consider regard
envisager consider contemplate
songer consider
hésiter hésitation hesitate
préférer préférence prefer preference
apprécier appreciate enjoy
aimer amour love like
détester haine hate hatred
plaire please
étonner surprendre surprise surprenant surprise surprising surprised
choquer choc choquant shock shocked
effrayer terrifier frighten scare terrify
rassurer reassure
apaiser calmer calme calm ease
colère furieux anger angry furious
joie heureux joy happy
tristesse triste sadness sad
fier fierté proud pride
honte shame
jaloux jalousie jealous jealousy
courage courageux courage brave courageous
calme quiet
bruit bruyant noise noisy
silence silence silent
secouer shake shook
trembler tremblement tremble quake
balayer sweep swept
emporter sweep swept
inonder flood flooded
déborder overflow
sécher dry
geler gel freeze frost frozen
fondre fonte melt
réchauffer réchauffement warm warming
refroidir cool
pousser push grow
tirer pull
lever raise lift
relever raise raised
abaisser lower
lâcher renoncer abandonner abandon renonciation drop abandon give waive
résilier résiliation rompre rupture terminate termination break
suspendre suspension suspend suspension
interrompre interruption interrupt interruption halt
stopper stop
cesser arrêt stop halt
empêcher stop
entamer commencer begin
poursuivre continue
achever terminer achèvement complete completed finish
compléter complete
remplir fill
vider vide empty
charger load
décharger unload
peupler population population populate
habiter inhabit live
loger house lodge
héberger hébergement abriter abri shelter host accommodate accommodation
accueillir host welcome
inviter invite
saluer welcome praise greet
remercier remerciement thank
excuser excuses excuse apologise apologize apology
pardonner pardon forgive pardon
gracier grâce pardon
mentir lie
tromper deceive mislead
tricher triche tricheur cheat cheating
contester contestation challenge contest dispute
défendre défenseur defend defender
protester protest
plaindre complain
signaler signalement report
témoigner testify
interroger interrogatoire question interrogation
convoquer convocation summon summoned
comparer comparaison compare comparison
opposer oppose
lutter lutte fight struggle
affronter affrontement clash confront confrontation
"""
