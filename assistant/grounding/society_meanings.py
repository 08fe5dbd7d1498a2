"""Nothing in, meanings of words of politics and law out: a line a meaning, in French and English."""

from __future__ import annotations

POLITICS = """
sondage enquête poll survey
sondé répondant respondent polled surveyed
interrogé questionné interviewed questioned asked
remaniement remanier reshuffle
cabinet cabinet gouvernement
mandature quinquennat legislature mandate
scrutin élection poll ballot election
bulletin ballot
électeur électorat votant voter electorate
électoral electoral
candidat candidature candidate candidacy bid nominee
campagne campaign
coalition alliance coalition
majorité majority
minorité minority
opposant dissident opponent dissident
motion censure censure confidence
dissoudre dissolution dissolve
promulguer promulgation enact enacted
décret arrêté decree order
amendement amendment
clause disposition provision clause
constitution constitutionnel constitution constitutional
référendum referendum
souveraineté sovereignty
indépendance indépendant independence independent
séparatiste indépendantiste separatist
putsch coup junte coup junta
dictature dictateur dictatorship dictator
démocratie démocratique democracy democratic
république républicain republic republican
royaume kingdom
monarchie monarque monarchy monarch
prince prince
princesse princess
couronne couronner couronnement crown coronation
héritier heir
politique policy politics political
politicien politician
fonctionnaire civil servant official
préfet préfecture prefect prefecture
conseil council
ministériel ministerial cabinet
diplomatie diplomate diplomatique diplomacy diplomat diplomatic
consulat consul consulate
ressortissant citoyen national citizen
citoyenneté nationalité citizenship nationality
visa visa
passeport passport
asile asylum
expulser expulsion reconduire deport deportation expel expelled expulsion
immigration immigrer immigré immigration immigrant
exil exilé exile
pourparlers négociateur negotiator talks
sommet summit
médiateur médiation mediator mediation
compromis compromise
désaccord différend dispute disagreement
tension tensions strain
embargo embargo
boycott boycotter boycott
ultimatum ultimatum
provocation provoquer provocation provoke
propagande propaganda
espion espionnage espionner spy spying espionage
cyberattaque piratage pirater hacker hack hacked hacking cyberattack
surveiller surveillance monitor monitoring surveillance
contrôler contrôle control check inspection
vérifier vérification verify check
loyauté loyal fidèle loyalty loyal faithful
confiance confidence trust
méfiance méfier distrust mistrust
scandale scandal
polémique controverse controversé controversy controversial row
critique détracteur critic criticism
moquer moquerie mock mocked ridicule
insulter insulte injure insult
raciste racisme racism racist
antisémite antisémitisme antisemitic antisemitism
harceler harcèlement harass harassment harassed
agression agresser agresseur assault assailant attacker
viol violer rape raped
violence violent violence violent
émeute émeutier riot rioter
rassemblement rassembler gather gathering rally
banderole pancarte banner placard
slogan scander chant slogan
dispersion disperser disperse
lacrymogène tear
gazer gassed
matraque baton
couvre-feu curfew
confinement confiner lockdown confine
quarantaine quarantine
masque mask
dépistage dépister testing screening
tester test tested
symptôme symptom
contagion contagieux contagious
contaminer contamination infecter infection infect infected infection contaminated
épidémie pandémie outbreak epidemic pandemic
virus virus
"""
JUSTICE = """
plaider plaidoirie plaidoyer plead plea
plaignant complainant plaintiff
porter plainte complaint
gardé garde custody
détention incarcération incarcérer emprisonnement détenir detention custody jail imprisonment imprisoned held
perpétuité life
sursis suspended
acquitter acquittement acquit acquitted acquittal
relaxer relaxe acquit acquitted cleared
inculper inculpation examen indict indicted indictment charge charged
mis examen charged indicted
écrouer incarcérer jail jailed
verdict jugement juger verdict judgment judge tried ruling
audience comparution comparaître hearing appear court
jury juré jury juror
magistrat judge magistrate
cour tribunal court tribunal
cassation appeal cassation
avocate avocat lawyer counsel barrister
notaire notary
huissier bailiff
expert expertise expert
indice indices clue
preuve proof evidence
aveu aveux avouer confession confess confessed
alibi alibi
cadavre corps dépouille body corpse remains
autopsie autopsy
meurtrier assassin tueur murderer killer
poignard couteau knife stab
étrangler strangle strangled
empoisonner empoisonnement poison poisoned poisoning
cambrioler cambriolage burglary burgle
braquage braquer braqueur robbery heist
escroc escroquerie fraud swindle swindler scam
détourner détournement divert diverting diverted embezzle embezzlement misuse hijack
blanchir blanchiment launder laundering
pot-de-vin bribe
chantage blackmail
rançon ransom
ravisseur kidnapper abductor
fugitif cavale fugitive run
récidiviste récidive offender repeat
délit infraction offence offense crime
amende contravention fine
illégal illégalement illicite illegal illegally unlawful illicit
légal légalement licite legal legally lawful
légitime légitimité legitimate legitimacy
interdire prohiber ban prohibit
bannir ban banned bar barred
saisir saisie confisquer seize seizure confiscate
fouiller fouille search
perquisitionner perquisition search raid raided
descente raid
menotte menotter handcuff
patrouille patrouiller patrol
gendarmerie gendarme gendarmerie gendarme
commissariat commissaire police station commissioner
brigade squad brigade
caméra vidéosurveillance camera footage cctv
vidéo video footage clip
enregistrement enregistrer recording record tape
écoute wiretap
"""
