"""Nothing in, further meanings of common verbs and their nouns out: a line a meaning, in French and English."""

from __future__ import annotations

COMMON_DEEDS = """
déposer témoigner témoignage déposition entendre entendu testify testimony hear heard give_evidence
rétablir rétablissement restore restoration courant électricité power
priver privé demeurer without lack
prêt prête prêts disposé ready willing prepared
rencontrer affronter opposer débattre débat meet met face debate
recycler réutiliser recycle reuse
obtenir obtenu bénéficier recevoir reçu accorder octroyer get got obtain grant receive
rejeter réfuter démentir nier contester récuser reject refute deny dispute dismiss
exclure écarter rule_out exclude
léser lésé toucher affecter pénaliser affect hurt harm
délocaliser délocalisation transférer déplacer move relocate offshore shift
supprimer suppression licencier licenciement séparer cut axe lay_off shed loss
entendre accord signer conclure agree
requérir réquisition demander réclamer seek sought request
organiser avoir_lieu tenir hold held take_place
porter_plainte plainte action_justice poursuite legal_action lawsuit complaint sue
rappeler rappel retirer_vente retirer retrait recall withdraw withdrawal pull
imposer obligatoire obligation rendre_obligatoire compulsory mandatory impose require
songer envisager envisage étudier réfléchir consider mull weigh think
débrayage grève walkout strike
empêcher entraver bloquer retarder retard hold_up delay block
diriger dirigeant directeur directrice patron patronne pdg chef tête chief_executive head boss lead led run ran chief \
director
présider président présidente présidence chair chairman chairwoman president presidency
enseigner enseignant enseignement professeur teach taught teacher
entraîner entraîneur entraîneuse coach train trainer
faiblir affaiblir affaiblissement estomper décliner déclin diminuer diminution s_essouffler fade wane weaken decrease \
decline diminish dwindle lessen
pousser tirer_hausse faire_grimper renchérir renchérissement gonfler alourdir push drive drove driven pull_up raise \
increase inflate augmenter hausse
redouter craindre craint crainte avertir appréhender dread fear worry warn prévenir inquiéter inquiétude concern
espérer espoir souhaiter souhait ambitionner viser vouloir veut tabler compter_sur hope wish aim want expect target
penser croire croit estimer juger considérer tenir_pour voir think thought believe consider deem reckon view
manquer rater louper absent absence forfait miss skip absent
jouer disputer participer évoluer play compete feature
toucher atteindre frapper affecter concerner hit affect strike struck concern impact
blesser blessure toucher meurtri hurt injure injury wound
inscrire marquer buteur score scored net netted
sacrer sacre titre couronner couronne champion remporter gagner victoire adjuger décrocher win won title crown clinch
recruter recrutement engager embaucher enrôler attirer signer hire sign recruit
fêter célébrer commémorer anniversaire celebrate mark commemorate
évacuer évacuation quitter abandonner déplacer fuir leave left flee fled evacuate displace
habiter logement domicile maison foyer home house household dwelling
rouvrir réouverture accueillir_nouveau reopen reopening open_again
entrer_service mettre_service mise_service ouvrir ouverture inaugurer inauguration open opening enter_service launch
desservir relier serve connect link
transporter convoyer acheminer carry transport
prévoir prévu planifier programmer projeter attendre plan schedule expect forecast
tarder retard différer reporter delay late postpone
tomber chute pluie pleuvoir pleuvoir précipitation rain rainfall fall fell
noyer inonder inondation submerger flood inundate
rompre rupture céder effondrer break broke broken collapse burst give_way
priver privation couper couper manquer démuni deprive cut lack without
réparer remédier corriger fix repair remedy
démolir détruire détruit ravager dévaster réduire_cendres parcourir brûler destroy ravage devastate burn raze
éteindre maîtriser circonscrire contenir fixer put_out extinguish contain control
soupçonner suspecter pencher privilégier soupçon suspicion suspect lean point
conduire mener diriger piloter animer lead led run conduct head
dénoncer signaler alerter pointer report denounce flag alert blow_whistle
accuser reprocher reproche imputer blâmer incriminer pointer_doigt mettre_cause accuse blame fault allege
abstenir abstention s_abstenir abstain abstention
attaquer_justice saisir_justice poursuivre procès tribunal sue court challenge lawsuit
coûter valoir entraîner cost earn cause
expulser exclure écarter renvoyer eject expel exclude send_off
joindre contacter disponible commentaire reach contact available comment
menacer menace brandir threaten threat
défendre soutenir appuyer approuver favorable support back endorse favour
interdire interdiction bannir proscrire prohiber ban prohibit forbid bar allow
infliger sanctionner sanction pénalité amende punir fine penalise penalize penalty punish
sanctionner suspendre suspension bannir ban suspend
indemniser indemnisation dédommager compenser réparation compensate compensation
évaluer évaluation estimer estimation chiffrer estimate put evaluate assess
bloquer immobiliser paralyser paralysie block freeze froze frozen halt paralyse
enquêter enquête investiguer instruire instruction investigate probe inquiry investigation
échouer échoué échec vain rater fail failure failed
tenter tentative essayer s_efforcer chercher try tried attempt seek
renflouer refloat remettre_flot
couler fuir fuite répandre déverser s_écouler leak spill pour
heurter percuter échouer toucher ground run_aground collide hit strike
porter_secours sauver secourir évacuer rescue save pull
soigner traiter hospitaliser treat care tend
tester dépister contrôler test screen check
suivre observer surveiller accompagner follow track monitor observe
prouver démontrer établir attester montrer prove show demonstrate establish
suggérer laisser_penser indiquer suggest indicate imply point
découvrir déceler détecter repérer trouver identifier discover find found detect spot
orbiter tourner orbite tour graviter orbit circle revolve
situer trouver sit lie located place
étudier étude recherche examiner study examine research
gagner_premier arriver_tête devancer distancer mener lead led ahead top first
voter vote suffrage élire scrutin vote ballot poll cast
participer participation turnout take_part attend
sélectionner choisir choix retenir select choose chose pick
ratifier ratification approuver approve ratify
négocier négociation pourparlers discussion negotiate negotiation talk
entendre_accord accord convenir conclure signer agree agreement sign deal reach
relâcher libérer laisser_couler lâcher release discharge free let
engager engagement promettre undertake commit pledge promise
conserver garder maintenir keep kept retain preserve
perdre perte lose lost loss
passer_prison écoper condamner condamnation sentence jail convict
blanchir relaxer acquitter innocenter clear acquit
contester appel faire_appel interjeter appeal challenge
servir_de utiliser utilisation employer recourir use used spend
détourner détournement voler embezzle divert misuse steal
compter dénombrer recenser chiffrer count number tally
manifester défiler protester manifestation rue demonstrate march protest
résumer déplorer regretter dire sum_up
assister présent présence venir attend present presence
recevoir accueillir rencontrer receive host welcome meet met
tourner_vers adresser solliciter turn approach
couper isoler isolement coupé_monde isolate cut_off
resserrer renforcer rapprocher rapprochement approfondir consolider strengthen tighten deepen closer
améliorer amélioration réchauffer improve improvement warm
autoriser autorisation feu_vert permettre authorise authorize allow permit green_light approve
riposter riposte réponse répondre retaliate retaliation respond response answer
expédier livrer envoyer acheminer ship deliver send sent
contribuer participer contribution contribute take_part
réjouir féliciter saluer louer applaudir hail welcome praise rejoice pleased
appuyer reposer fonder baser rest rely base build
"""
