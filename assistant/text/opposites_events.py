"""Verbs and nouns of the news that exclude each other, as lines to read; `opposites` turns them into a table.

A line is a contrast: its poles stand between `||`, in each the French words before ` / ` and the English after. A word
stands for its stem; `=word` for that form alone; `two_words` for words in a row. `~` opens a contrast whose poles say
the same thing when both parties change places (sell and buy).
"""

EVENTS = """
réussir réussi passer_avec_succès / pass passed succeed succeeded || échouer échoué rater échec / fail failed failure
continuer continue continuent poursuivre poursuit durer dure se_poursuit / continue continues go_on ongoing || terminer achever finir prendre_fin mettre_fin pris_fin mis_fin / end ended over finish finished
profiter profite profitent bénéficier bénéficie / benefit profit thrive || pâtir pâtit pâtissent souffrir souffre / suffer
s_abstenir abstenir abstention abstenu abstenus / abstain abstention || voter_contre voté_contre / vote_against voted_against || voter_pour voté_pour / vote_for voted_for
garder garde gardent conserver conserve / keep keeps kept retain || perdre perd perdent perdu / lose loses lost forfeit
augmenter hausse hausser croître croît croissance accroître accroissement accru grimper progresser progression bondir bond monter monte montée relever relèvement rehausser majorer majoration gonfler s_envoler envolée doubler tripler quadrupler alourdir à_la_hausse en_hausse remonter / increase rise rose risen rising raise raised hike climb grow grew grown growth jump soar surge boost swell double triple lift lifted upgrade expand || baisser baisse diminuer diminution réduire réduction réduit réduisent réduite chuter chute reculer recul décroître tomber tombe tombée descendre descend descendue descendu abaisser abaissement plonger dégringoler effondrer effondrement minorer alléger allègement retrancher rogner raboter amputer à_la_baisse en_baisse retirer retrait couper coupe / decrease drop fall fell fallen falling decline reduce reduction cut cuts cutting lower lowered slash plunge plummet slump shrink shrank shrunk dip tumble diminish trim halve downgrade sink sank sunk slide withdraw withdrew
supplémentaire additionnel de_plus en_plus / additional extra more || de_moins en_moins / less fewer cut
accélérer accélération / accelerate speed_up faster || ralentir ralentissement freiner / slow slowdown decelerate slower brake
améliorer amélioration s_améliorer redresser redressement rétablir / improve improvement recover recovery || aggraver aggravation empirer détériorer détérioration dégrader dégradation / worsen deteriorate deterioration degrade
renforcer renforcement consolider durcir durcissement resserrer resserrement / strengthen tighten reinforce bolster toughen consolidate || affaiblir affaiblissement fragiliser assouplir assouplissement relâcher desserrer alléger adoucir / weaken loosen ease relax undermine soften
élargir élargissement étendre extension agrandir agrandissement allonger allongement prolonger prolongation / widen extend extension expand expansion enlarge lengthen prolong || rétrécir restreindre restriction raccourcir écourter limiter réduire / narrow shorten restrict curtail shrink
commencer débuter début entamer entame démarrer démarrage inaugurer lancer lancement amorcer ouvrir engager / begin began begun beginning start launch open opened kick_off || terminer achever achèvement finir finit cesser conclure clore clos clôturer clôture mettre_fin prendre_fin prend_fin pris_fin arrêter interrompre interruption / end finish conclude close cease halt stop complete
continuer continuait continuent poursuivre poursuite maintenir maintien perdurer persister prolonger reconduire conserver garder / continue keep kept persist remain maintain pursue retain go_on || cesser cesse interrompre interruption suspendre suspension arrêter abandonner abandon renoncer abroger abolir supprimer suppression rompre rupture / cease stop stopped halt suspend abandon discontinue drop give_up gave_up quit scrap abolish
reprendre reprise relancer redémarrer / resume restart reopen || suspendre suspension interrompre interruption arrêter cesser / suspend halt stop interrupt cease
ouvrir ouvre ouvert ouverte ouvertes ouverture rouvrir réouverture rouvert / open opened opening reopen || fermer fermeture ferme fermé refermer clore clos barricader / close closed closure shut closing
autoriser autorisation permettre permis permit permet permettent légaliser légalisation dépénaliser tolérer habiliter / allow authorise authorize authorisation authorization permit permitted let legalise legalize legal || interdire interdit interdite interdisent interdiction prohiber prohibition proscrire bannir empêcher / ban banned banning forbid forbade forbidden prohibit prohibition bar barred outlaw prevent block illegal
lever lève levée levé lèvent abroger abrogation supprimer suppression annuler annulation / lift lifted lifting repeal scrap cancel revoke overturn || imposer impose instaurer instauration décréter instituer adopter adoption approuver approbation voter maintenir prolonger durcir / impose introduce approve adopt enact extend uphold
approuver approbation adopter adoption adopté valider validation entériner ratifier ratification accepter acceptation homologuer voter / approve approval adopt adoption pass passed endorse ratify ratification accept validate uphold upheld back backed || rejeter rejet repousser refuser refus invalider invalidation retoquer censurer désapprouver récuser annuler bloquer opposer_son_veto / reject rejection refuse turn_down turned_down vote_down voted_down strike_down struck_down veto invalidate block overturn disapprove throw_out threw_out
accepter accepte acceptent consentir acquiescer agréer / accept agree consent || refuser refuse refusent refus décliner rejeter opposer / refuse decline reject refusal
confirmer confirmation corroborer / confirm confirmation corroborate || démentir dément démenti démentent infirmer nier réfuter contester / deny denied denial refute dispute contradict
reconnaître reconnaît reconnaissent reconnu reconnue avouer aveu admettre admet admis admettent admit concéder convenir / admit admitted acknowledge concede confess confession recognise recognize || nier nie nient nié niait niant nia démentir dément démenti démentent réfuter contester récuser rejeter refuser clamer_son_innocence / deny denies denied denying denial refute dispute reject refuse
condamner condamnation dénoncer dénonciation critiquer critique fustiger blâmer réprouver vilipender déplorer désapprouver huer siffler / condemn condemnation denounce denunciation criticise criticize criticism blast slam deplore decry blame deride lambast boo || saluer salue salué féliciter félicitation louer louange applaudir approuver encenser vanter célébrer se_réjouir rendre_hommage acclamer / praise hail welcome welcomed congratulate applaud commend laud celebrate cheer compliment
exhorter exhortation appeler presser sommer sommation enjoindre mettre_en_garde avertir / urge call_on called_on demand press pressed warn exhort || féliciter félicitation remercier saluer louer / congratulate congratulation thank praise hail commend
soutenir soutien soutient soutiennent appuyer appui défendre encourager plaider_pour / support back backed backing endorse defend champion encourage favour favor || protester protestation combattre opposer opposition s_opposer dénoncer contester contestation critiquer attaquer boycotter / oppose opposition protest condemn fight fought resist denounce contest against criticise criticize boycott
défendre défend défense défendu justifier justification / defend justify || attaquer critiquer dénoncer condamner / attack criticise criticize denounce condemn
accuser accusation inculper inculpation mettre_en_examen mise_en_examen mis_en_examen mises_en_examen poursuivre / accuse charge charged charges indict indictment prosecute || disculper innocenter blanchir mettre_hors_de_cause mis_hors_de_cause mise_hors_de_cause non_lieu / clear cleared exonerate absolve drop_charges
condamner condamnation condamné coupable écoper / convict conviction sentence guilty jail jailed || acquitter acquittement relaxer relaxe innocenter blanchir gracier grâce innocent / acquit acquittal clear cleared exonerate pardon innocent released
arrêter arrestation interpeller interpellation écrouer écrou incarcérer incarcération emprisonner emprisonnement placer_en_détention détenir placé_en_détention détention capturer / arrest detain detention jail jailed imprison imprisonment lock_up remand custody capture || libérer libération relâcher remettre_en_liberté remis_en_liberté relaxer élargir évader évasion / release free freed freeing liberate let_go bail escape
enlever enlèvement kidnapper séquestrer capturer / kidnap abduct seize capture || libérer libération relâcher rendre / release free freed return
nommer nomination nomme désigner désignation introniser promouvoir élire élu recruter / appoint appointment name named promote elect hire install || renvoyer renvoi renvoie limoger limogeage révoquer révocation destituer destitution congédier démettre évincer éviction remercier licencier licenciement / dismiss dismissal sack fire fired oust remove removed depose axe
embaucher embauche recruter recrutement engager / hire hiring recruit recruitment || licencier licenciement renvoyer congédier débaucher / fire fired dismiss lay_off laid_off layoff sack
promouvoir promu promue promotion récompenser récompense décorer / promote promotion reward decorate honour honor || suspendre suspension suspendu rétrograder sanctionner sanction licencier punir mettre_à_pied mise_à_pied mis_à_pied révoquer / suspend suspended suspension demote demotion sack fire fired dismiss discipline punish
récompenser récompense / reward || punir punition sanctionner sanction / punish penalise penalize sanction
démissionner démission / resign resignation step_down stepped_down quit || rester reste demeurer maintenir prendre_ses_fonctions / stay remain take_office took_office
gagner gagne gagnent gagnant remporter remporte victoire vaincre vainqueur triompher triomphe s_imposer / win won wins winning winner victory triumph || perdre perd perdu perdent perdant défaite s_incliner échouer échec / lose lost loses losing loser defeat fail
~ battre bat battu vaincre vaincu dominer devancer éliminer terrasser / beat beats beaten defeat defeated overcome overcame outclass eliminate edge || s_incliner perdre_contre perdu_contre perdre_face perdu_face être_battu / lose_to lost_to loses_to losing_to fall_to fell_to beaten_by
réussir réussite succès aboutir / succeed success successful successfully manage managed || échouer échec rater raté manquer fiasco avorter / fail failed fails failure unsuccessful unsuccessfully flop
monter montée grimper / climb rise || descendre descente / descend fall drop
coûter coût coûte dépenser dépense / cost costs spend spent || rapporter rapporte recette gagner économiser économie / earn bring_in brought_in raise yield generate revenue save saved saving
~ vendre vend vendu vendue vendus vendent vente céder cession / sell sold sells selling sale || acheter achat achète acquérir acquis acquisition racheter rachat / buy bought buys buying purchase acquire acquisition
~ prêter prêt prête / lend lent lends loan || emprunter emprunt / borrow borrowed
~ donner donne donné offrir offre offert remettre / give gave given gives offer hand_over || recevoir reçoit reçu reçoivent obtenir obtenu toucher / receive received get got obtain
~ embaucher / employ || travailler_pour / work_for
exporter exportation export / export || importer importation import / import
envoyer envoie envoi envoyé expédier expédition / send sent dispatch ship || recevoir reçoit reçu réceptionner retirer rappeler / receive received recall withdraw
déployer déploiement masser mobiliser mobilisation envoyer / deploy deployment mobilise mobilize station mass || retirer retrait rapatrier démobiliser évacuer retirent / withdraw withdrew withdrawn withdrawal pull_out pulled_out demobilise demobilize
verser versement accorder octroyer octroi financer financement débloquer distribuer / pay paid grant disburse fund provide || retirer retrait refuser geler gel suspendre supprimer couper bloquer retenir / withdraw withdrew withhold withheld freeze froze frozen suspend cut refuse
renouveler renouvellement reconduire reconduction prolonger / renew renewal renewed extend || retirer retrait révoquer révocation annuler résilier / withdraw withdrew withdrawn withdrawal revoke revoked cancel rescind terminate
rétablir rétablissement restaurer restauration remettre / restore restoration restored reinstate reconnect || couper coupure coupé supprimer suspendre interrompre priver / cut cut_off suspend disconnect remove deprive
adhérer adhésion rejoindre rejoint intégrer intégration entrer entrée / join joined enter entry accede accession || quitter quitte départ sortir sortie retirer retrait partir exclure exclusion / leave left leaving quit exit withdraw withdrew withdrawal depart departure expel
arriver arrivée arrive atterrir atterrissage débarquer / arrive arrival land landed || partir départ décoller décollage embarquer quitter / depart departure leave left take_off took_off
avancer avance avancée progresser / advance || reculer recul retirer battre_en_retraite reporter repousser / retreat withdraw postpone
avancer avancé / bring_forward brought_forward || reporter report différer repousser décaler ajourner / postpone delay put_off defer adjourn
construire construit construction bâtir édifier ériger reconstruire reconstruction / build built building construct construction erect rebuild || démolir démolition détruire destruction détruit raser démanteler démantèlement / demolish demolition destroy destruction raze dismantle tear_down
créer crée création ajouter ajout / create creation add added || supprimer suppression détruire dissoudre dissolution / cut axe scrap abolish dissolve shed remove eliminate
unir union fusionner fusion allier réunir réunification rapprocher rapprochement / unite merge merger reunite unify move_closer moved_closer draw_closer drawn_closer drew_closer grow_closer grown_closer || diviser division séparer séparation scission scinder éloigner / divide split separate break_up drift_apart drifted_apart move_apart moved_apart grow_apart grown_apart grew_apart
attaquer attaque agresser agression bombarder / attack assault bomb || défendre défend protéger protection secourir / defend protect rescue
envahir invasion occuper occupation conquérir conquête prendre_le_contrôle / invade invasion occupy occupation conquer || libérer libération évacuer reprendre / liberate liberation free freed evacuate
tuer tué tués tuée tuées mourir mort morts morte décéder décédé décès périr abattre / kill killed die died dead death || survivre survit survécu survivant rescapé sauver sauvé sauvés indemne / survive survived survivor save saved rescue rescued unhurt unharmed alive
naître naissance né née / born birth || mourir mort morte décéder décès / die died death dead
marier mariage épouser épouse / marry marriage wed || divorcer divorce séparer séparation / divorce separate
guérir guérison guéri / recover recovered cure || contaminer infecter tomber_malade mourir décès / infect die died death
promettre promesse promet promis s_engager engagement / promise pledge vow || menacer menace / threaten threat
rassurer apaiser apaisement calmer / reassure calm soothe ease || inquiéter inquiétude alarmer attiser / worry alarm concern stoke inflame
rassembler réunir / gather || disperser dispersion / disperse
accueillir accueil accueille / welcome take_in took_in || expulser expulsion refouler renvoyer / expel deport turn_away turned_away
inclure inclut inclus / include || exclure exclut exclu exclusion / exclude
gagner / gain gained || perdre perdu perte / lose lost loss
respecter respect honorer tenir / respect honour honor keep kept comply || violer violation enfreindre bafouer trahir transgresser / violate violation breach break broke broken flout
dévoiler révéler révélation divulguer publier / reveal disclose unveil publish || cacher dissimuler taire étouffer / hide hid hidden conceal cover_up covered_up
allumer rallumer allumé / light lit ignite switch_on || éteindre éteint éteindre / extinguish put_out turn_off switch_off
remplir / fill || vider / empty
charger / load || décharger / unload
attirer / attract || repousser / repel deter
autoriser aider / help || empêcher entraver gêner / hinder hamper prevent
retrouver trouver découvrir / find found discover || perdre égarer / lose lost
payer / pay paid || devoir / owe
se_souvenir rappeler / remember || oublier / forget forgot
aimer adorer / like love || détester haïr / hate loathe
~ succéder succède / succeed || précéder précède / precede
~ suivre suit / follow || précéder précède / precede
"""  # noqa: E501
