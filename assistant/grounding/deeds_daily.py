"""Nothing in, meanings of the verbs of work and of daily life out: a line a meaning, in French and English."""

from __future__ import annotations

WORK_DEEDS = """
acheter achat acquérir acquis acquisition racheter rachat reprendre repris offrir mettre_main buy bought purchase \
acquire take_over taken_over took_over takeover snap_up acquisition buyer spend spent dépenser
vendre vente vendu céder cession écouler vendeur sell sold sale dispose divest offload commercialiser \
commercialisation market
louer location bail rent lease let hire affréter charter
prêter prêt confier lend lent loan
emprunter emprunt borrow
donner don offrir offert remettre céder léguer faire_don give gave given donate hand offer gift donation
léguer legs héritage hériter bequeath inherit leave left will
distribuer distribution donner répartir remettre distribute hand_out give_out gave give given share
fournir fourniture livrer livraison approvisionner procurer provide supply deliver give gave given equip delivery \
rapporter procurer yield
envoyer envoi expédier expédition dépêcher adresser send sent dispatch ship
recevoir reçu obtenir obtenu récolter décrocher toucher percevoir receive get got obtain secure win won earn
payer paiement payé verser versement régler débourser dépenser pay paid spend spent payment shell_out fork_out
coûter coût prix cost
rembourser remboursement repay refund reimburse pay_back
financer financement investir fonds subventionner subvention payer fund finance bankroll invest pay funding \
subsidise subsidize
investir investissement injecter mettre placer invest pour pump inject put investment spend
économiser épargner économie save saving
augmenter augmentation hausse accroître accroissement croître croissance progresser progression relever grimper \
monter bondir bond élever majorer gonfler flamber increase raise rise rose risen grow grew grown growth climb jump \
surge soar boost lift hike swell
baisser baisse diminuer diminution réduire réduction réduit chuter chute reculer recul abaisser décroître tomber \
dégringoler fléchir plonger cut lower reduce fall fell fallen drop decline decrease shrink reduction slash plunge \
tumble slump ease descendre descente
doubler doublement multiplier_deux double twofold
geler gel bloquer figer maintenir maintien plafonner plafond freeze froze frozen cap
stagner stagnation stagnate flat
stabiliser stabilisation stabilise stabilize
dépasser excéder franchir exceed top surpass pass
construire construit construction bâtir édifier ériger élever build built construct erect construction
reconstruire reconstruction rebâtir rebuild rebuilt
réparer réparation remettre_état remise_état rénover restaurer repair fix mend restore patch
rénover rénovation restaurer restauration moderniser modernisation réhabiliter retaper remettre_neuf renovate \
refurbish restore upgrade modernise modernize overhaul revamp
nettoyer nettoyage clean cleaning
ouvrir ouvert ouverture inaugurer inauguration lancer étrenner open inaugurate launch opening inauguration cut_ribbon
rouvrir réouverture reopen
fermer fermeture clore barrer close shut closure closing shutter
créer création fonder fondation lancer établir établissement monter implanter create found set_up establish launch \
start creation
fabriquer fabrication produire production produit assembler usiner make made manufacture produce build built \
assemble production
assembler assemblage monter assemble put_together
développer développement concevoir mettre_point conception develop design devise development
tester test essayer essai expérimenter test try tried trial
installer installation poser implanter mettre_place placer install put set_up fit
équiper équipement doter munir equip fit
remplacer remplacement succéder succession relayer replace succeed take_over substitute
supprimer suppression retirer éliminer couper cut remove scrap axe eliminate drop arracher tear tore torn
ajouter ajout compléter add addition
annuler annulation déprogrammer supprimer tirer_trait cancel call_off called_off scrap cancellation axe abandon drop
reporter report repousser différer retarder ajourner décaler renvoyer ajournement postpone delay put_back push_back \
put_off defer adjourn move
retarder retard ralentir delay hold_up slow late
avancer avance bring_forward brought_forward advance move_up
prolonger prolongation étendre extension reconduire extend prolong lengthen extension renew
suspendre suspendu suspension interrompre interruption arrêter arrêt stopper geler pause cesser suspend halt stop \
interrupt pause suspension freeze
cesser arrêter arrêt stopper grève débrayer débrayage interrompre mettre_fin stop halt cease end down_tools
grève débrayer débrayage cesser_travail arrêter_travail strike stop_work stopped_work walk_out walkout walked_out \
down_tools
manifester manifestation défiler protester rassembler rue protest demonstrate march rally demonstration take_street \
took_street
bloquer blocage barrer paralyser couper obstruer entraver fermer block obstruct close shut paralyse blockade \
closed_off cut_off
débloquer déblocage libérer unblock release unlock free
commencer début débuter démarrer entamer ouvrir lancer begin began begun start launch kick_off kicked_off \
get_under_way beginning open
poursuivre continuer maintenir prolonger continue keep kept go_on carry_on maintain pursue
terminer finir fin achever achèvement conclure prendre_fin end finish complete conclude wrap_up completion
reprendre reprise repris recommencer resume restart
achever compléter complete finish finalise finalize
échouer échec rater manquer fail miss failure
réussir réussite succès parvenir parvenu succeed success manage
gagner remporter victoire vainqueur vaincre triompher imposer décrocher enlever empocher sacrer champion adjuger win \
won victory triumph clinch take took claim winner secure champion
disputer jouer jeu match play game
participer participation prendre_part assister concourir take_part took_part attend participate join assister \
présence présent présenter présente
rejoindre rejoint adhérer adhésion intégrer engager join enter sign membership
quitter partir départ laisser leave left depart exit departure go went
organiser organisation tenir tenu mettre_pied organise organize hold held stage arrange
préparer préparation prepare plan ready
transporter transport acheminer convoyer conduire emmener amener voyager carry transport take took bring brought \
convey ferry ship move haul
arriver arrivée parvenir atterrir débarquer arrive arrival land reach come came
atteindre atteint gagner parvenir gravir conquérir conquête arriver reach get_to got_to attain arrive climb conquer \
make_to scale hit
traverser traversée franchir passer cross pass
retourner revenir retour rentrer return come_back came_back go_back went_back
rendre restituer restitution remettre retourner return give_back gave_back hand_back restore
perdre perte perdu lose lost loss
récupérer récupération retrouver reprendre recover retrieve regain get_back got_back
utiliser utilisation servir employer recourir recours emprunter use employ resort
visionner voir vu regarder watch see saw seen view
"""
LIFE_DEEDS = """
soigner soin traiter traitement prendre_charge hospitaliser treat care hospitalise heal treatment
vacciner vaccination vaccin immuniser piquer vaccinate immunise immunize jab inoculate vaccination
opérer opération operate surgery
examiner ausculter examine check screen
contaminer contamination infecter infection infect contaminate infection
guérir guérison rétablir recover cure heal recovery
naître né naissance born birth
mourir mort décéder décès disparaître éteindre succomber die death pass_away dead
marier mariage épouser noces dire_oui marry wed wedding marriage tie_knot
divorcer divorce séparer divorce split separate
grandir élevé enfance grow_up grew_up raise
élever élevage raise breed bred rear
nourrir nourriture alimenter feed fed food
enseigner enseignement apprendre teach taught
apprendre appris learn
étudier étude student study studied
diplômer diplôme graduate degree
chanter chant interpréter sing sang sung perform
jouer interpréter incarner rôle play act star perform portray
réaliser tourner tournage réalisateur mettre_scène direct shoot film director make made
écrire écrit rédiger rédaction signer auteur write wrote written pen author draft
rédiger rédaction draft draw_up
publier publication paraître parution sortir sortie publish release come_out came_out publication
enregistrer enregistrement graver record recording
diffuser diffusion retransmettre broadcast air show screen release
photographier photo photograph picture
peindre peinture tableau paint
exposer exposition exhibit show display exhibition
dédier dédicacer consacrer dédicace dedicate devote
consacrer bénir consécration consecrate bless
célébrer fêter fête célébration commémorer marquer anniversaire celebrate mark commemorate celebration coïncider \
coincide
défier défi challenge dare
battre record améliorer pulvériser beat break broke set_record smash
qualifier qualification décrocher_place qualify advance reach
éliminer élimination sortir sortie eliminate knock_out knocked_out exit
marquer but inscrire score goal
entraîner entraîneur coach
suspendre écarter exclure exclusion ban suspend exclude drop bar
transférer transfert recruter signer engager transfer sign move
blesser touché hurt injure
remercier limoger sack
protéger protection protect
épargner préserver spare
provoquer causer entraîner susciter engendrer déclencher faire origine cause trigger spark prompt lead lead_to bring \
provoke result
empêcher éviter prévenir prevent avoid stop avert
éviter esquiver avoid dodge avert
aider aide assister secourir porter_secours help aid assist assistance
abandonner abandon renoncer laisser délaisser jeter_éponge abandon give_up drop quit leave left pull_out
refuser refus décliner opposer_fin refuse decline refusal turn_down
accepter acceptation consentir accept agree consent
choisir choix opter sélectionner choose chose chosen choice select opt pick
décider décision trancher résoudre decide decision resolve
prévoir prévision envisager projeter compter tabler plan expect intend forecast schedule
espérer espoir hope
craindre crainte redouter inquiéter fear worry concern
croire penser estimer juger believe think thought consider
évaluer évaluation estimer estimation chiffrer estimate assess value put
mesurer mesure measure
compter dénombrer recenser recensement count number census
montrer démontrer prouver preuve établir attester indiquer show prove demonstrate indicate evidence
renforcer renforcement consolider durcir intensifier muscler strengthen reinforce tighten boost toughen step_up
affaiblir affaiblissement fragiliser weaken undermine
améliorer amélioration improve improvement enhance
aggraver aggravation empirer détériorer worsen deteriorate
limiter limitation restreindre restriction plafonner limit restrict curb cap
élargir élargissement étendre agrandir widen expand extend enlarge
diviser division scinder divide split
réunir rassembler regrouper unir fusionner gather unite assemble bring_together join meet met attract draw drew
fusionner fusion merge merger combine
séparer séparation separate split
attirer réunir rassembler séduire attract draw drew drawn bring_in
partager partage répartir share split divide
cultiver culture planter grow grew plant farm
planter plantation plant
récolter récolte moissonner collecter recueillir harvest collect gather raise reap
recueillir récolter obtenir collecter garner collect gather gain get got
pêcher pêche fish catch caught
chasser chasse hunt
polluer pollution souiller pollute contaminate pollution
inonder inondation submerger flood inundate flooded
vider vidange drain empty
remplir fill
toucher frapper affecter concerner hit affect strike struck
déplacer déplacement move displace relocate shift
réintroduire réintroduction reintroduce
tomber chute chuter fall fell fallen drop collapse descendre descente
effondrer effondrement écrouler collapse cave_in fall_down
trembler séisme secouer shake shook quake
"""
