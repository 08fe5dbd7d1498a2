"""Nothing in, meanings of the verbs of public life and justice out: a line a meaning, in French and English."""

from __future__ import annotations

# Wider than the lines of `translations`: words that may tell one event, verbs with the nouns and phrases that stand
# for them. Phrases are written with "_"; words of parties to one event from two sides ("prêter", "emprunter") go
# together, for roles are judged elsewhere.
CIVIC_DEEDS = """
répondre réponse réagir réaction answer reply respond response
pousser pression presser push press pressure
nommer désigner nomination désignation investir prendre_tête appoint name appointment install put_charge
révoquer limoger destituer démettre démis destitution limogeage révocation remove oust dismiss fire sack depose impeach
licencier renvoyer congédier séparer licenciement renvoi débarquer suppression_poste sack dismiss fire lay_off \
laid_off axe job_cut dismissal redundancy
embaucher recruter recrutement engager embauche enrôler hire recruit sign take_on employ
démissionner démission quitter retirer partir départ rendre_tablier resign quit step_down stand_down leave left \
resignation departure step_aside move
élire élu élection réélire porter_tête choisir elect vote choose chosen election pick win won
adopter adoption voter vote approuver approbation valider validation entériner ratifier ratification avaliser \
feu_vert accepter pass approve back adopt endorse ratify green_light clear give_nod approval accept okay sanction \
agree
rejeter rejet repousser refuser refus décliner écarter retoquer opposer reject refuse turn_down vote_down decline \
dismiss rejection refusal throw_out thrown_out threw_out block rebuff exclure exclu défavorable \
fermer_porte rule_out ruled_out
amender amendement modifier modification réviser révision changer amend change modify revise alter amendment
abroger abrogation supprimer suppression abolir abolition scrap repeal abolish axe scrapping end eliminate
promulguer promulgation signer loi enact sign_law
légaliser légalisation autoriser autorisation permettre dépénaliser permis legalise legalize allow permit authorise \
authorize let approve clear authorisation legal
interdire interdiction bannir prohiber proscrire défendre ban prohibit bar outlaw forbid forbade forbidden prevent block
imposer instaurer instituer introduire infliger décréter mettre_place instauration impose introduce institute \
establish order slap bring_in put_place set_up decree enact
dissoudre dissous dissolution dissolve dissolution
gouverner diriger présider mener conduire direction présidence tête commander lead led head run ran chair govern \
rule command
négocier négociation discuter discussion pourparlers entretenir entretien talks negotiate discuss talk bargain
rencontrer rencontre recevoir reçu entretenir entretien réunion réunir retrouver voir accueillir meet met receive \
hold_talks talk meeting welcome see host
visiter visite rendre_visite rendre rendu déplacement déplacer passer voyage visit travel go went trip tour journey
accueillir accueil recevoir reçu héberger hôte abriter organiser tenir tenu host welcome receive hold held stage \
accommodate take_in shelter
inviter invitation convier convoquer invite ask
convoquer convocation summon call_in recall
signer signature parapher conclure conclu conclusion sceller sign ink seal conclude agree reach strike struck
rompre rompu rupture résilier mettre_fin break broke broken sever end terminate cut
respecter tenir honorer appliquer respect honour honor keep observe comply uphold
violer violation enfreindre bafouer transgresser violate breach break infringe flout
reconnaître reconnaissance reconnu admettre admis avouer aveu concéder recognise recognize acknowledge admit recognition
promettre promesse promis engager engagement assurer jurer pledge promise vow commit commitment undertake
demander demande réclamer exiger exhorter appeler appel presser prier sommer solliciter exigence ask call urge \
demand request seek sought appeal press order requérir requis réquisition
ordonner ordre enjoindre sommer commander order instruct tell told command require direct
proposer proposition suggérer offrir offre avancer propose suggest offer put_forward proposal idée évoquer idea
accuser accusation reprocher imputer dénoncer blâmer accuse blame allege charge accusation
dénoncer condamner fustiger critiquer déplorer critique condamnation décrier vilipender éreinter tirer_rouge \
désapprouver condemn denounce criticise criticize slam blast decry deplore attack lambast rebuke come_fire came_fire \
criticism under_fire castigate
louer saluer féliciter éloge encenser rendre_hommage applaudir vanter praise hail welcome salute congratulate \
commend applaud pay_tribute paid_tribute congratulation félicitations
insulter insulte injurier outrager insult abuse
menacer menace brandir threaten threat
avertir avertissement mettre_garde prévenir alerter alerte mise_garde warn warning alert caution
soutenir soutien appuyer appui épauler défendre ranger_côté defend back support endorse side endorsement justifier \
justify
contester contestation opposer opposition protester protestation attaquer élever manifester challenge contest oppose \
dispute protest object défavorable hostile
démentir démenti nier réfuter contester deny denied denial refute reject
confirmer confirmation maintenir attester entériner confirm uphold upheld maintain verify
révéler révélation dévoiler divulguer publier rendre_public publication reveal disclose unveil publish release \
expose leak
cacher dissimuler taire occulter conceal hide hid hidden cover_up withhold
annoncer annonce présenter présentation dévoiler faire_savoir announce unveil present announcement reveal proclamer \
proclamation proclaim
présenter présentation exposer montrer dévoiler present show unveil exhibit display introduce
expliquer explication exposer explain
promouvoir promu promotion promote
excuser excuses regret apologise apologize apology sorry
remercier remerciement gratitude thank
pardonner gracier grâce clémence pardon amnistier amnistie clemency amnesty forgive
décorer décoration distinguer honorer récompenser récompense primer prix décerner couronner remettre honour honor \
award decorate reward prize bestow
exiler exil bannir exile banish
expulser expulsion chasser reconduire renvoyer partir bannir déporter expel deport throw_out thrown_out kick_out \
throw_out order_leave remove evict
extrader extradition livrer extradite hand_over
naturaliser naturalisation naturalise naturalize
"""
JUSTICE_DEEDS = """
arrêter arrestation interpeller interpellation appréhender placer_garde attraper capturer arrest detain catch caught \
apprehend hold held seize nab take_custody took_custody
libérer libération relâcher remettre_liberté élargir délivrer sortir free release let_go liberate set_free
emprisonner incarcérer incarcération écrouer détenir emprisonnement détention enfermer jail imprison detain lock_up \
put_behind_bars hold held incarcerate
condamner condamnation peine écoper reconnaître_coupable coupable sentence convict find_guilty found_guilty hand \
jail order conviction guilty
acquitter acquittement relaxer relaxe blanchir innocenter mettre_hors_cause acquit clear find_not_guilty not_guilty \
found_innocent exonerate acquittal
inculper inculpation mettre_examen mise_examen poursuivre poursuites charge indict prosecute charges indictment
juger jugement procès comparaître comparution try tried trial appear judge rule
poursuivre plainte assigner attaquer porter_plainte traîner saisir sue lawsuit suit file_complaint take_court \
legal_action complaint
enquêter enquête ouvrir_enquête investigation instruire investigate probe look_into inquiry investigation
examiner examen étudier étude étudier analyser analyse se_pencher scruter examine study consider review look_at \
analyse analyze assess
inspecter inspection contrôler contrôle vérifier visiter inspect check audit inspection
interroger interrogatoire entendre entendu audition questionner auditionner question interview hear heard \
interrogate quiz
identifier identification reconnaître retrouver identify recognise name identification
soupçonner soupçon suspecter suspect suspicion
perquisitionner perquisition fouiller fouille raid search
saisir saisie confisquer confiscation mettre_main seize confiscate impound
indemniser indemnisation dédommager rembourser remboursement compenser réparation récupérer_argent compensate \
reimburse refund repay repaid get_money compensation pay_back
infliger amende verbaliser sanction sanctionner pénalité pénaliser fine penalise penalize penalty punish impose \
order_pay ordered_pay
voler vol dérober cambrioler cambriolage subtiliser emporter braquer piller pillage steal stole stolen rob take \
taken took burgle make_off made_off loot snatch theft robbery grab raid
frauder fraude escroquer détourner défraud cheat swindle defraud embezzle con
tuer mort mourir mortellement assassiner abattre abattu meurtre périr perdre_vie décéder trouver_mort faire_mort \
coûter_vie emporter éliminer causer_mort kill die dead murder assassinate slay slain claim_life leave_dead left_dead \
lose_life lost_life death shoot_dead shot_dead coûter_vie trouver_mort
blesser blessure blessé toucher atteindre injure wound hurt hit injury
agresser agression attaquer frapper battre assault attack beat beaten tabasser passage_tabac tabac
violer viol rape assault
enlever enlèvement kidnapper ravir rapt kidnap abduct take_hostage snatch
torturer torture maltraiter torture mistreat abuse
empoisonner empoisonnement poison poisoning
menotter menotte handcuff
évader évasion échapper fuir fuite enfuir fui cavale escape flee fled run_away break_out
chercher recherche rechercher traquer traque search look_for hunt seek sought
"""
WAR_DEEDS = """
abattre abattu descendre shoot_down shot_down down fell
attaquer attaque assaillir assaut frapper frappe offensive prendre_cible viser cibler attack strike struck hit \
assault raid target
bombarder bombardement pilonner tirer frappe bomb shell pound strike struck bombing shelling hit
tirer tir lancer lancement fire launch shoot shot
lancer lancement mettre_orbite placer_orbite envoyer propulser envoi décoller entamer déclencher launch send sent \
put_orbit begin began start lift_off
envahir invasion pénétrer entrer invade enter storm
occuper occupation emparer contrôler prendre_contrôle occupy seize take_control took_control hold
prendre pris conquérir conquête emparer prise tomber_mains capturer enlever seize capture take took taken fall_to \
win retake
libérer libération reprendre repris reprise reconquérir liberate retake recapture free
retirer retrait replier repli retraite évacuer quitter withdraw withdrew withdrawn pull_out pull_back retreat \
withdrawal leave left
déployer déploiement envoyer stationner poster deploy send sent station deployment
défendre défense protéger protection préserver sauvegarder defend protect guard shield safeguard preserve
résister résistance tenir_tête resist withstand
combattre combat lutter lutte affronter affrontement fight fought battle combat clash
vaincre vaincu défaire défait battre battu dominer victoire gagner terrasser écraser renverser défaite imposer_face \
venir_bout beat beaten defeat overcome overcame win won triumph edge thrash crush victory
perdre perdu défaite incliner lose lost loss defeat
rendre reddition capituler capitulation surrender capitulate give_up
armer livrer_armes arm
désarmer désarmement disarm
entraîner former formation entraînement préparer train coach teach training
surveiller surveillance observer espionner espionnage monitor watch spy observe
menacer menace threaten
détruire détruit destruction ravager anéantir dévaster démolir raser partir_fumée réduire_cendres rase brûler \
destroy devastate ravage wreck raze gut destruction wipe_out burn_down level
démolir démolition abattre abattu raser détruire demolish tear_down tore_down pull_down knock_down demolition raze
endommager dégât abîmer dégrader dommage toucher damage hit
brûler incendie feu incendier flamme embraser burn fire blaze torch set_fire
exploser explosion détoner sauter explode blast blow_up blew_up go_off went_off explosion
évacuer évacuation mettre_abri mettre_sécurité mise_abri faire_sortir déplacer evacuate move_safety evacuation
sauver sauvetage secourir secours tirer_affaire extraire sortir dégager rescue save pull bring_out brought_out free \
evacuate
extraire extraction sortir retirer dégager tirer pull extract bring_out brought_out remove drag recover
ensevelir enterrer inhumer inhumation obsèques enterrement bury funeral buried lay_rest laid_rest
retrouver trouver découvrir découverte localiser repérer mettre_jour mis_jour find found discover locate spot \
unearth track_down discovery recover uncover
disparaître disparition disparu vanish disappear missing
piéger bloquer coincer trap stick stuck strand
heurter percuter collision choc entrer_collision renverser hit collide crash strike struck run_over slam \
entrer_collision
écraser crasher crash plunge come_down
couler naufrage sombrer sink sank sunk go_down
chavirer chavirement capsize overturn
"""
