"""Nothing in, meanings of the verbs of speech, change and dealings out: a line a meaning, in French and English."""

from __future__ import annotations

GENERAL_DEEDS = """
souligner insister insistance pointer marteler rappeler accent mettre_avant mettre_lumière relever stress insist \
underline emphasise emphasize highlight point_out note
préciser détailler expliquer spécifier indiquer clarifier specify detail explain clarify state
constater remarquer noter observer relever apercevoir voir notice note observe remark see saw seen find found
commenter réagir évoquer commentaire comment react
répéter réitérer réaffirmer marteler redire repeat reiterate reaffirm
répliquer rétorquer répondre riposter reply retort respond answer
tweeter twitter publier poster écrire tweet post publish write wrote written
crier scander hurler shout chant scream cry
ironiser moquer railler plaisanter mock joke ridicule
plaider défendre prôner préconiser recommander conseiller militer appeler plead advocate recommend advise urge call
inciter encourager pousser exhorter inviter favoriser encourage urge incite prompt push foster
convaincre persuader rallier séduire convince persuade win_over
rassurer apaiser calmer tranquilliser reassure calm ease soothe
inquiéter alarmer préoccuper inquiétude préoccupation worry alarm concern
surprendre surpris étonner choquer bouleverser secouer surprise shock stun shake upset
regretter déplorer regret deplore lament
minimiser relativiser downplay play_down minimise
mentir tromper duper mensonge lie deceive mislead fool
témoigner témoignage raconter confier déposer testify tell told witness recount describe
décrire dépeindre qualifier description describe depict portray label call characterise
citer mentionner évoquer nommer cite mention quote name refer
informer notifier avertir signaler prévenir faire_savoir inform notify tell told report alert
signaler déclarer rapporter recenser signalement report record notify declare
déclarer annoncer affirmer déclaration declare state announce say said statement
affirmer assurer prétendre soutenir certifier claim assert maintain say said
confier remettre charger déléguer entrust hand charge
revendiquer endosser claim
contacter joindre appeler téléphoner appel contact reach call phone
consulter concerter consultation consult
sonder interroger sondage poll survey ask
débattre débat discuter debate discuss
aborder traiter évoquer address tackle discuss deal
régler résoudre résolu trancher solution résolution settle solve resolve tackle fix
gérer gestion administrer diriger piloter encadrer exploiter manage run ran administer handle oversee operate
superviser contrôler veiller encadrer supervision supervise oversee oversaw monitor
coordonner coordination coordinate
coopérer collaborer coopération collaboration travailler cooperate collaborate work
travailler travail exercer bosser work
servir service serve
vivre vécu habiter résider demeurer loger live reside dwell inhabit resident
installer établir emménager déménager settle move relocate
grandir naître grow grew
dormir nuit sleep slept
manger consommer consommation repas dîner déjeuner eat ate consume dine
boire bu drink drank
courir course run ran race
marcher marche défiler walk march
nager nage swim swam
circuler rouler conduire circulation drive drove driven travel run ran circulate
garer stationner stationnement park
voler survoler vol fly flew flown overfly
sauter saut bondir jump leap leapt
glisser dérapage déraper skid slip slide
monter grimper gravir ascension climb ascend scale
embarquer monter_bord board embark
débarquer descendre land disembark
atterrir poser atterrissage land touch_down
décoller décollage take_off took_off lift
accompagner escorter accompany escort
guider orienter guide
croiser rencontrer apercevoir cross meet met encounter
fuir fui fuite échapper exode flee fled escape exodus run_away
entrer entrée pénétrer accéder intégrer franchir introduire enter entry get_into break_into broke_into gain_access
sortir sortie quitter émerger exit leave left emerge come_out
rapatrier rapatriement ramener repatriate bring_home fly_home
ramener rapporter reconduire bring brought take took return
envoyer transmettre transmission adresser forward transmit send sent pass
échanger échange troquer swap exchange trade
apporter fournir amener bring brought provide contribute
contribuer contribution aider participer contribute help
bénéficier profiter jouir recevoir benefit profit enjoy receive
mobiliser mobilisation déployer mobilise mobilize deploy
réquisitionner réquisition requisition commandeer
disperser dispersion disperse scatter break_up
bousculer malmener jostle shove
jeter lancer balancer throw threw thrown toss hurl
casser briser fracasser rupture break broke broken smash shatter
couper tailler trancher cut slice
poignarder couteau coup_couteau stab knife
étrangler strangle
noyer noyade drown drowning
mordre morsure bite bit bitten
renverser faucher percuter run_over ran_over hit knock_down mow
maîtriser contenir circonscrire enrayer éteindre control contain bring_control extinguish put_out curb
éteindre extinction extinguish put_out
propager propagation répandre étendre circuler spread
éclater éruption survenir déclencher break_out broke_out erupt start
exploser explosion flamber soar explode
freiner ralentir contenir endiguer contrer enrayer curb slow brake hamper hinder counter
accélérer accélération précipiter hâter accelerate speed hasten
relancer relance raviver réactiver revive relaunch reboot restart boost
favoriser faciliter promouvoir facilitate favour favor promote ease encourage
garantir assurer garantie sécuriser guarantee ensure secure safeguard
sécuriser sûreté protéger secure protect
privilégier préférer préférence prefer favour favor
obliger forcer contraindre imposer force oblige compel make
inspirer inspiration inspire
influencer influence influence
affronter confronter opposer confrontation face confront clash take_on
contrer contrecarrer déjouer empêcher counter thwart foil stop
intercepter interception intercept
détecter déceler dépister repérer diagnostiquer découvrir detect diagnose spot find found screen
identifier déterminer définir établir identify determine define establish
classer ranger catégoriser classement rank classify list class
comparer comparaison compare comparison
calculer calcul estimer calculate compute
répertorier recenser lister list count record
illustrer montrer illustrate show
afficher montrer arborer display show post
compliquer entraver gêner complicate hinder hamper
perturber bouleverser désorganiser perturbation disrupt disturb
nuire endommager porter_atteinte harm damage
ralentir ralentissement slow
convertir transformer transformation conversion convert transform turn
modifier changer transformer évoluer évolution change alter shift evolve
multiplier multiplication démultiplier multiply
réorganiser restructurer remanier réorganisation remaniement restructure reorganise reshuffle overhaul
réformer réforme reform overhaul
adapter ajuster adaptation adapt adjust
appliquer application mettre_oeuvre apply implement enforce put_practice
généraliser étendre extend generalise
renouveler renouvellement reconduire renew extend
inverser renverser reverse overturn
renverser renversement coup_etat topple overthrow overthrew oust
casser annuler invalider retoquer censurer quash overturn annul invalidate strike_down struck_down
lever levée relever abroger lift remove raise
taxer taxe imposer impôt tax levy
rémunérer rémunération payer salaire pay paid reward
générer rapporter produire gagner engranger empocher earn generate make made bring_in yield
facturer facture charge bill
enchères adjuger auction
miser parier pari bet gamble wager
exporter exportation export
importer importation import
extraire extraction exploiter mine extract
exploiter exploitation operate exploit run
cuisiner cuire préparer cook prepare bake
habiller vêtir porter dress wear wore worn
porter_secours secourir help rescue
veiller garder surveiller look_after guard watch care
soumettre présenter déposer dépôt submit file lodge put_forward
déposer dépôt plainte file lodge submit
postuler candidat candidature briguer apply run_for stand bid
retirer_candidature retrait désister withdraw
remplir compléter fill complete
attribuer décerner accorder octroyer allouer attribution award grant give gave given allocate assign
accorder octroyer consentir accord grant give gave given award
priver dépouiller deprive strip
oublier oubli négliger forget forgot neglect overlook
ignorer négliger ignore
tolérer supporter tolerate bear
souffrir endurer subir suffer endure
survivre survécu rescapé survive survivor
vaincre surmonter overcome overcame
réunir rassembler rassemblement convoquer convene gather assemble
réconcilier renouer réconciliation reconcile
rapprocher rapprochement closer draw_closer grow_closer
éloigner distancier distance
isoler isolement confiner confinement isolate confine lock_down lockdown
basculer tourner virer swing tip turn
parrainer sponsoriser mécène sponsor
baptiser nommer rebaptiser renommer appeler name rename call baptise christen
animer présenter présentateur animateur host present anchor
accuser_réception recevoir receive
attendre attente patienter wait await expect
voyager parcourir sillonner voyage travel tour
inscrire inscription enregistrer register enrol sign_up
entendre écouter écoute hear heard listen
lire lu lecture read
filmer tourner vidéo film shoot record
traduire traduction translate
concourir rivaliser compétition compete
dominer domination dominate
marquer réussir inscrire score mark
rater manquer louper miss
égaler égaliser equal draw level
dépasser doubler devancer surpasser overtake overtook surpass beat outpace ahead
retraite retirer retire retirement
doter équiper pourvoir equip provide endow
entamer engager ouvrir lancer commencer start begin open launch
creuser forer dig drill
couvrir recouvrir cover
bouleverser changer upend change
empêtrer piéger trap
agrandir étendre expand enlarge extend
raccourcir écourter abréger shorten cut_short
boycotter boycott bouder boycott shun
geler congeler freeze
"""
# What one side does and what the other side then does, told with the parties exchanged.
CONVERSES = """
vendre vendu vente céder sell sold sale | acheter achat acquérir acquis racheter buy bought purchase acquire
prêter prêt confier lend lent loan | emprunter emprunt borrow
donner offrir remettre livrer accorder verser payer fournir léguer distribuer give gave given grant award pay paid \
supply deliver provide hand | recevoir reçu obtenir obtenu toucher percevoir hériter récupérer get got receive \
obtain win won secure inherit
embaucher recruter engager nommer hire recruit sign appoint | rejoindre rejoint engager signer join sign
battre battu vaincre vaincu dominer défaire beat beaten defeat overcome edge win won gagner remporter | perdre perdu \
incliner battu lose lost fall fell
envoyer adresser expédier send sent write wrote | recevoir reçu receive get got
louer rent let lease | louer rent lease
accueillir inviter recevoir reçu host welcome receive invite | visiter rendre rendu venir venu visit travel go went \
come came
apprendre enseigner former teach taught train | apprendre appris étudier learn study
exporter export | importer import
"""
