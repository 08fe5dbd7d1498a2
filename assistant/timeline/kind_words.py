"""Nothing in, the words that tell the kinds of events out, French and English, by beginnings of folded words."""

from __future__ import annotations

from assistant.timeline.nouns import Kind

# Beginnings of folded words; a word ending in "=" must be whole.
VERBS: dict[Kind, str] = {
    "meeting": """rencontr reuni= reunis= reunie reunies= entretenu recu= recus= recue= recoit= recoivent= accueilli
    accueille= negoci discut dialogu confere met= meets= hosted hosts= greeted convened negotiated
    discussed received= receives=""",
    "visit": """rendu= rendue= rendus= rend= rendent= visit voyag deplace= deplacee= sejourn debarqu travel toured
    touring flew= arriv""",
    "letter": "felicit congratul",
    "agreement": "sign= signe signa signed signs= ratifi ratified paraph agreed= agrees= formalis",
    "accusation": """accus denonc denounc soupconn imput blam fustig reproch incrimin alleg condamn condemn critiqu
    criticis criticiz""",
    "denial": "nie= nient= nier= niait= niaient= nia= nierent= dement dementi refut deny= denie denied denying rebutt",
    "delivery": """livr fourni expedi achemin exporte import= export vendu= vend= vendent= achet deliver= delivered
    delivers= delivering supplied suppl shipped ships= sold= bought= provided transferred ravitaill
    approvisionn cede= donated""",
    "deployment": "deploy mobilis stationn redeploy massed garrison",
    "battle": """attaqu bombard combatt envahi assieg capture captures= capturee affronte affrontes= tire= tires=
    tiree= riposte= frappe= frappes= frappee pilonn conquis reconquis occupe= occupee= occupees=
    assassin attacked attacks= shelled invaded besieged captured clashed struck= bombed raided fought=
    retaliated occupied stormed""",
    "launch": "teste= testee= tests= tested launched launches= lift",
    "sanction": "sanctionn sanctioned embargo",
    "anniversary": "commemor celebr fete= fetee= fetent= marked=",
}
HURT = "tue= tues= tuee= tuees= tuent= blesse= blesses= blessee= blessees= killed wounded injured morts="
NOUNS: dict[Kind, str] = {
    "meeting": """sommet rencontre= rencontres= reunion entretien= entretiens= pourparlers= discussions= negociation
    reception ceremonie= conference= summit meeting talks= negotiations= ceremony= banquet= audience=""",
    "visit": "visite= visites= voyage= voyages= deplacement= tournee= sejour= visit= visits= trip= trips=",
    "letter": """lettre= lettres= message= messages= missive courrier= courriers= telegramme letter= letters=
    felicitations= telegram""",
    "agreement": """accord= accords= traite= traites= pacte= partenariat= partenariats= cessez-le-feu= treve=
    convention= armistice= protocole= agreement treaty= treaties= deal= deals= pact= ceasefire= truce=
    partnership compromis= memorandum=""",
    "delivery": "livraison fourniture= fournitures= cargaison= cargaisons= delivery= deliveries= shipment supplies=",
    "deployment": "deploiement deployment",
    "battle": """combat= combats= attaque= attaques= offensive invasion= bataille= batailles= frappe= frappes=
    bombardement raid= raids= assaut= affrontements= attack= attacks= battle= battles= strikes=
    shelling= clashes= fighting= assault= escarmouche hostilites= contre-offensive""",
    "launch": """lancement= essai= essais= launch= launches= missile= missiles= fusee= fusees= satellite= satellites=
    rocket= rockets= test= tests= spacecraft=""",
    "sanction": "sanctions= sanction= embargo= tarifs= tariffs=",
    "anniversary": "anniversaire= anniversaires= anniversary commemoration= centenaire= bicentenaire= jubile= jubilee=",
    "accusation": "accusation= accusations=",
    "statement": """declaration= discours= annonce= allocution= appel= communique= speech= statement= soutien= support=
    promesse= promesses= engagement= serment= ultimatum=""",
    "other": """explosion= explosions= incendie= incendies= seisme= seismes= accident= accidents= greve= greves=
    election= elections= scrutin= referendum= manifestation= manifestations= fusillade= naufrage=
    inondation= inondations= tempete= ouragan= attentat= attentats= crash= collision= blast= fire=
    earthquake= strike= election= elections= protest= protests= shooting= flood= floods= storm=
    hurricane= bombing= coup= vote= proces= trial= eruption= avalanche= tornade= cyclone= marche=
    enquete=""",
}
# Verbs that leave it to their object, or to their subject, to tell what happened.
LIGHT = """tenu= tient= tenue= tinrent= eu= effectu fait= faite= faits= participe= particip assist lance=
    lances= lancee= lancees= lancent= lancant= mene= menee= menes= organis adresse= adressee= envoye
    envoie= envoient= envoya echange= echanges= echangent= publie= publiee= impos conclu= conclue=
    offert= offerte= donne= donnee= ouvert= ouverte= commence= eclate= eclatee= survenu= survenue=
    prononce= etabli= etablie= etablis= noue= remis= remise= marque= marquee= poursuivi= intensifi held=
    holds= took= gave= sent= sends= imposed made= attended took= launched= began= begun= broke= opened=
    exchanged established conducted carried fired= signed= hosted= delivered= paid= debute= renforc
    repris= a= had= struck= reached= trouve= passe= passee= obtenu= decroche= tenir= tire= tires= tiree=
    subi= mark= prit= fit= tint= eut= vecu= perpetre= commis= frappe= entame= entamee= engage= livre=
    livree= promis= promet= promit= promettent= pris= prise= declenche= declenchee= etait= ete="""
# What is sent tells which: soldiers are deployed, arms delivered.
SENT: dict[Kind, str] = {
    "deployment": """soldat= soldats= troupe= troupes= militaires= contingent= renforts= soldiers= troops= forces=
    casques= brigade= regiment= fighters= combattants= navires= warships= porte-avions=""",
    "delivery": """arme= armes= armement munition= munitions= conteneurs= obus= roquettes= materiel= aide= vivres=
    cereales= weapon weapons= arms= ammunition= shells= containers= aid= equipment= grain= tanks= chars=
    vaccins= vaccine medicaments= masques= pompes= equipements=""",
}
MILITARY = """soldat militaire armee= armees= guerre= front= missile troupe= troupes= rebelle frappe bombard obus=
    drone combat offensive munition artillerie soldier military army= war= troops= rebels= shelling
    artillery airstrike fighting insurg jihad djihad"""
# A statement that an article reports without a date is an event where the verb takes a stand.
STRONG = """annonc averti= avertit= avertissent= previen promi= promis= promet= promettent= promit= jur menac
    exige= exig appele= appel= reconnu= reconnai admis= admet= admettent= avou revendiqu ordonn decret
    condamn exhort reclam engag refus rejet announc warn pledg vow threaten demand= demanded urged
    urges= acknowledg admit confess concede apologi excus"""


NOTABLE = """evacu arret= arrete= arretes= arretee= arretees= interpell inculp condamn elu= elue= elus= nomme=
    nommee= nommes= demission decede decedee mort= morte= morts= kidnapp enlev liber libere adopt vote=
    votee= interdit= interdite= expuls annul inaugur cree= creee= fonde= fondee= rappele= suspendu
    suspendue ferme= fermee= rouvert rouverte inaugur remport detruit arrested charged= sentenced
    elected appointed resigned died= evacuated adopted= banned expelled cancelled created founded
    recalled suspended closed= reopened destroyed freed= released= kidnapped dismissed= mis= recogniz
    recognis"""
