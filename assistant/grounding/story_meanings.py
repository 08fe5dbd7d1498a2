"""Nothing in, meanings of words of everyday stories out: a line a meaning, in French and English."""

from __future__ import annotations

# Kin words and near words that a faithful retelling or translation puts for one another.
STORIES = """
inquiétude inquiet inquiétant préoccupation préoccupant concern worry worried worrying concerned anxiety alarm
déception décevoir déçu décevant disappointed disappointment disappointing
confier charger entrust entrusted charge
recherche rechercher quête search seek seeking sought
état condition situation
cotée cotation bourse listed listing
éloigné éloigner loin away distance
cabinet practice surgery
vigueur effet effect force applicable appliquer
adopter adoption adopté passed pass adopt approve approved
mesure measure bill texte loi law
appel appeler recours appeal
exhorter exhortation conseiller recommander urge urged advise advised recommend recommendation
montant somme frais amount sum fee indemnité
divulguer dévoiler révéler publier disclose disclosed reveal revealed publish published public publication
rembourser remboursement refund reimburse refunded
spectateur public ticket holders audience spectator viewer
billet place siège ticket seat
participation turnout
conclusion résultat findings finding result
paraître parution publier publié appeared published appear
allocation prime allowance benefit bonus
versement verser versé payer payé payment paid pay
métropole métropolitaine mainland
favori favorite frontrunner favourite
rival adversaire concurrent rival opponent competitor
butin loot haul
voleur cambrioleur malfaiteur thief thieves burglar robber
dérober voler voleur emporter stolen steal seize seized
livreur livraison delivery courier
conférence colloque lecture talk conference
rencontrer rencontre met meet meeting
drapeau flag
rayure bande stripe band
rouge red
blanc blanche white
bleu bleue blue
vert verte green
noir noire black
jaune yellow
haut sommet top
bas bottom
milieu centre middle
cheminée fireplace chimney
allumer rallumer lit light lighted relit
compagnie entreprise société company firm corporation group groupe
siège headquarters
maison retraite home retirement care nursing
directeur directrice director head manager
spécialiste généraliste practitioner doctor
sanctionner sanction punish discipline sanctioned
ordre order association body
consacrer consécration consacré consecrate consecration dedicated
gravir gravi ascension escalader climb ascent scale climbed
vainqueur gagnant lauréat winner
récompenser récompense prix award prize
proclamer proclamation proclaim
inaugurer inauguration inaugurated
naître naissance naquit born birth
mourir décès décéder mort died death
couler naufrage sombrer sink sank sunk shipwreck
brûler incendie burn burnt fire
effondrer effondrement collapse collapsed
exploser explosion blast explode
percuter heurter collision crash hit collide
déraper déraillement dérailler derail derailment
atterrir atterrissage landing land
décoller décollage takeoff launch
échapper évasion évader escape
noyer noyade drown drowning
soigner hospitaliser hospitalisation hospitalised treated
opérer opération surgery operation
diplôme graduate degree
inscrire inscription enrol registration registered
embarquer embarquement board boarding
toit toiture roof
église church
château castle
usine manufacture factory mill
barrage dam
déchet ordure waste rubbish garbage
verglas ice
loup wolf wolves
mouton brebis sheep ewe
vache bovin cow cattle
cochon porc pig pork
cheval horse
chien dog
chat cat
ours bear
requin shark
couteau poignarder stab stabbed knife stabbing
arme gun weapon
balle bullet
mari époux husband
femme épouse wife
indemnisation indemniser dédommagement compensation compensate
éleveur agriculteur farmer breeder
île island
retour revenir returned return back
siècle century
avertir alerter prévenir warn warned alert warning
direction management dirigeants
vanne valve
défectueux défaillant faulty defective
raffinerie refinery
ouvrier worker labourer
côte coast
chute tomber fall fell
dégât dommage damage
déplacement voyage trip journey travel
durer durée last lasted duration
plainte complaint
mandat term mandate
procès jugement trial verdict ruling
bénévole volunteer
retard delay delayed late
mener diriger lead led leading head
commenter commentaire comment
affaire dossier case affair
refuser décliner decline refuse declined
âge âgé aged age
exprimer expression express expressed
abroger abrogation repeal repealed scrap
affluence foule crowd
comité committee panel
terre earth
lune moon
soleil sun
archevêque archbishop
évêque bishop
pape pope
presse média media press
invité convive guest
transfert transférer transfer
discussion discuter négociation pourparlers talks talk
reprendre reprise resume restart
piéton pedestrian
conducteur chauffeur driver
dessin drawing
toile peinture painting canvas
vitrail window
chanteur chanteuse singer
répétition rehearsal
annuler annulé cancel cancelled
ténor tenor
voix voice vote
"""
