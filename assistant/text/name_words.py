"""The words that tell what a proper name names: organisations, titles, first names, particles, French and English."""

from __future__ import annotations

from assistant.text.countries import folded_name


def _set(*lists: str) -> frozenset[str]:
    return frozenset(folded_name(name) for listed in lists for name in listed.split(",") if name.strip())


# One line an organisation: every name it goes by, the first is its key.
ORGANISATIONS = {
    folded_name(name): folded_name(line.split(",")[0])
    for line in """
United Nations,UN,U.N.,ONU,Nations unies,Organisation des Nations unies
UN Security Council,United Nations Security Council,Security Council,Conseil de sécurité,Conseil de sécurité de l'ONU,Conseil de sécurité des Nations unies
National Security Council,NSC,US National Security Council,Conseil de sécurité nationale,Conseil national de sécurité
Chamber of Deputies,Chambre des députés
NATO,OTAN,North Atlantic Treaty Organization,Alliance atlantique,Atlantic Alliance
European Union,EU,UE,Union européenne
European Commission,Commission européenne
European Parliament,Parlement européen
African Union,Union africaine
Arab League,Ligue arabe
IAEA,AIEA,International Atomic Energy Agency,Agence internationale de l'énergie atomique
WHO,OMS,World Health Organization,Organisation mondiale de la santé
IMF,FMI,International Monetary Fund,Fonds monétaire international
World Bank,Banque mondiale
WTO,OMC,World Trade Organization,Organisation mondiale du commerce
ICC,CPI,International Criminal Court,Cour pénale internationale
ICJ,CIJ,International Court of Justice,Cour internationale de justice
ECB,BCE,European Central Bank,Banque centrale européenne
Fed,Federal Reserve,Réserve fédérale
OECD,OCDE
OPEC,OPEP
OSCE
UNHCR,HCR
UNICEF
UNESCO
ICRC,CICR,Red Cross,Croix-Rouge,Comité international de la Croix-Rouge
MSF,Médecins sans frontières,Doctors Without Borders
Amnesty International,Amnesty
Human Rights Watch,HRW
G7
G20
BRICS
AFP,Agence France-Presse
AP,Associated Press
Reuters
KCNA,Korean Central News Agency,Agence centrale de presse coréenne,Central News Agency
Yonhap
TASS,Tass
RIA Novosti
Interfax
Xinhua,Chine nouvelle
New York Times,NYT
Washington Post
Wall Street Journal
Fox News
CNN
BBC
Le Monde
Le Figaro
Al Jazeera,Al-Jazeera
CIA
FBI
NIS
FSB
Wagner,groupe Wagner,Wagner Group
Hamas
Hezbollah
State Department,Département d'État
Congress,Congrès,US Congress,Congrès américain
National Assembly,Assemblée nationale,Assemblée,French National Assembly
Senate,Sénat,US Senate,Sénat américain
House of Representatives,Chambre des représentants
House of Commons,Chambre des communes
House of Lords,Chambre des lords
Supreme Court,Cour suprême
Constitutional Council,Conseil constitutionnel
Constitutional Court,Cour constitutionnelle
Court of Auditors,Cour des comptes
Court of Cassation,Cour de cassation
Court of Appeal,Cour d'appel
Council of State,Conseil d'État
European Court of Human Rights,ECHR,CEDH,Cour européenne des droits de l'homme
European Court of Justice,Court of Justice of the European Union,CJUE,Cour de justice de l'Union européenne
European Council,Conseil européen
Council of Europe,Conseil de l'Europe
General Assembly,UN General Assembly,Assemblée générale des Nations unies,Assemblée générale de l'ONU
Human Rights Council,Conseil des droits de l'homme
International Labour Organization,ILO,OIT,Organisation internationale du travail
FAO,Food and Agriculture Organization
World Food Programme,World Food Program,WFP,PAM,Programme alimentaire mondial
IOM,OIM,International Organization for Migration
IPCC,GIEC
Bank of England,Banque d'Angleterre
Bank of France,Banque de France
Bank of Japan,Banque du Japon
Commonwealth
League of Nations,Société des Nations,SDN
Warsaw Pact,Pacte de Varsovie
GCC,CCG,Gulf Cooperation Council,Conseil de coopération du Golfe
ECOWAS,CEDEAO
ASEAN,ANASE
Eurozone,Euro zone,Euro area,zone euro
Schengen,Schengen area,espace Schengen
Interpol
Europol
Frontex
Greenpeace
WWF
Red Crescent,Croissant-Rouge
Islamic State,IS,ISIS,ISIL,Daesh,Daech,État islamique,EI,organisation État islamique
Al-Qaeda,Al Qaeda,Al-Qaida,Al-Qaïda
Boko Haram
Taliban,Talibans
Houthis,Houthi,Houthistes
PLO,OLP
IRA
KGB
NSA
Mossad
MI5
MI6
DGSE
DGSI
ANC
Democratic Party,Parti démocrate,Democrats,Democrat,démocrates,démocrate,Democratic
Republican Party,Parti républicain,Republicans,Republican,républicains
Labour Party,Labour,Parti travailliste,travaillistes,travailliste
Conservative Party,Conservatives,Tories,Tory,Parti conservateur
Socialist Party,Socialists,PS,Parti socialiste,PSOE
Communist Party,Communists,Parti communiste,PCF
Greens,Green Party,Verts,Les Verts,EELV
National Rally,Rassemblement national,RN
National Front,Front national,FN
Liberal Democrats,Lib Dems,libéraux-démocrates
Workers' Party,Workers' Party of Korea,Parti du travail,Parti du travail de Corée
World Cup,Coupe du monde
Olympic Games,Olympics,Jeux olympiques,JO
Paralympic Games,Paralympics,Jeux paralympiques
Champions League,Ligue des champions
Davis Cup,Coupe Davis
French Open,Roland-Garros
US Open
Australian Open,Open d'Australie
Nobel Prize,Prix Nobel,Nobel
World Health Assembly,Assemblée mondiale de la santé
Stock Exchange,Bourse
Wall Street
Catholic Church,Église catholique
Orthodox Church,Église orthodoxe
Secret Service
Coast Guard,garde-côtes
Revolutionary Guards,Gardiens de la révolution
Treasury,Trésor
Health Ministry,ministère de la Santé
""".strip().splitlines()  # noqa: E501
    for name in line.split(",")
}

TITLES = _set(
    "m,m.,mm,mme,mmes,mlle,me,mgr,mr,mrs,ms,miss,dr,pr,prof,sir,lord,lady,president,presidente,ministre,depute,deputee",
    "senateur,senatrice,general,colonel,capitaine,commandant,amiral,marechal,maire,prefet,gouverneur,chancelier",
    "chanceliere,secretaire,ambassadeur,ambassadrice,dirigeant,dirigeante,dictateur,leader,professeur,docteur,juge",
    "procureur,procureure,roi,reine,prince,princesse,pape,imam,cheikh,porte parole,analyste,expert,experte,chercheur",
    "chercheuse,journaliste,ecrivain,avocat,avocate,directeur,directrice,homologue,patron,patronne,pdg",
    "premier ministre",
    "minister,senator,congressman,congresswoman,representative,governor,mayor,chancellor,secretary,ambassador,judge",
    "captain,admiral,colonel,king,queen,pope,spokesman,spokeswoman,spokesperson,director,professor,analyst,lawmaker",
    "ceo,chief,commander,envoy,economist,economiste,candidat,candidate,lieutenant,sergeant,sergent,gen,sen,rep,gov",
)
CIVIL_TITLES = _set("m,m.,mm,mme,mmes,mlle,me,mgr,mr,mrs,ms,miss,dr,pr,prof,sir,lord,lady")

# The head of a longer name whose middle may be in small letters: Conseil de sécurité, Bank of England.
ORGANISATION_HEADS = _set(
    "conseil,union,banque,organisation,agence,parti,universite,cour,front,comite,commission,federation,mouvement",
    "institut,centre,ministere,assemblee,parlement,senat,chambre,academie,association,fondation,syndicat,ligue,societe",
    "compagnie,groupe,armee,garde,police,observatoire,bureau,office,autorite,confederation,alliance,fonds,haut",
    "council,bank,organization,agency,party,university,court,committee,movement,institute,center,ministry,assembly",
    "parliament,senate,house,academy,foundation,league,company,group,army,guard,authority,fund,department,board",
    "departement,tribunal,direction,service,services,press,news,times,post,journal,corporation,holdings,airlines",
)
PLACE_HEADS = _set(
    "republique,royaume,republic,kingdom,rue,avenue,boulevard,place,mont,mer,lac,fleuve,ile,iles,detroit",
    "golfe,cap,province,region,ville,aeroport,port",
    "street,mount,mountain,sea,lake,river,island,islands,strait,gulf,cape,city,airport,bay,valley,desert,ocean,oblast",
)
PLACE_PREPOSITIONS = _set("a,au,aux,en,dans,vers,pres,in,at,near,toward,towards,from,depuis,jusqu'a,across,outside")
PLACE_NOUNS = _set(
    "province,region,ville,oblast,village,capitale,port,aeroport,ile,iles,detroit,golfe,district,canton,departement",
    "commune,base,front,banlieue,quartier,city,town,county,capital,island,suburb,state,peninsula,peninsule,mer,fleuve",
)
FIRST_NAMES = _set(
    "adrienne,alain,alexandre,alexander,alexei,alice,andre,andrei,andrew,angela,anna,anne,anthony,antoine",
    "antony,antonio",
    "barack,benjamin,bernard,bill,boris,brigitte,bruno,camille,carlos,caroline,catherine,charles,christian,christine",
    "christophe,claire,claude,daniel,david,denis,dmitri,dmitry,donald,dominique,edouard,elisabeth,elizabeth,elon,emma",
    "emmanuel,eric,fabien,fatima,fernando,florence,francis,francois,francoise,frederic,gabriel,george,georges,gerard",
    "gilles,giorgia,guillaume,guy,hassan,helene,henri,henry,hugo,hussein,ibrahim,igor,isabelle,ivan,jack,jacques,james",
    "jane,janet,jean,jeanne,jerome,joe,john,jose,joseph,juan,julie,julien,justin,kamala,karim,karine,keir,kevin,lara",
    "laurence,laurent,leila,leon,linda,louis,louise,luc,lucas,luis,marc,marco,margaret,marguerite,maria,marie,marine",
    "mark,martin,mary,matthieu,maurice,max,michael,michel,michele,mikhail,mohamed,mohammed,nadia,nancy",
    "nathalie,nicolas",
    "nicole,nikolai,oleg,olaf,olivier,pascal,patrick,paul,pedro,peter,philippe,pierre,rachid,raphael,rene",
    "ricardo,rishi",
    "robert,roger,ronald,salma,samir,sarah,serge,sergei,simon,sophie,stephane,susan,sylvie,theresa,thierry,thomas,tony",
    "ursula,valerie,vincent,viktor,victor,vladimir,volodymyr,william,xavier,yann,yasser,youssef,yves,yulia",
)
# Family names that come first: Kim Jong-un is Kim, Xi Jinping is Xi.
FAMILY_FIRST = _set(
    "kim,lee,yi,park,pak,choi,choe,jung,jeong,chung,kang,cho,jo,yoon,yun,jang,chang,lim,im,han,oh,seo,shin,sin,kwon",
    "hwang,ahn,an,song,ryu,yoo,yu,hong,moon,mun,ko,no,roh,noh,ri,rim,pang,xi,li,wang,zhang,liu,chen,yang,huang,zhao,wu",
    "zhou,xu,sun,ma,zhu,hu,guo,he,gao,lin,luo,deng,mao,tsai,lai,nguyen,tran,le,pham,vo,to,dang,bui,do,ho,qin,han,ban",
)
# Acronyms that are common nouns.
COMMON_ACRONYMS = _set(
    "gp,gps,mp,mps,mep,meps,ceo,cfo,coo,cto,pm,tv,dna,rna,adn,arn,gdp,pib,hiv,vih,aids,sida,ngo,ngos,ong,gmt,utc,cet",
    "vip,suv,suvs,pdg,cv,hlm,smic,sms,pme,tva,vat,csg,iq,qi,bd,dvd,cd,id,ai,ia,llm,pcr,icu,er,it,pr,hr,rh,led",
)
PARTICLES = frozenset("de du des von van der den di da dos del al el bin ben ibn la d' ter".split())
MINISTRIES = _set(
    "defense,interieur,justice,economie,finances,affaires,sante,culture,agriculture,education,travail,transports",
    "environnement,industrie,energie,budget,logement,recherche,etat,gazette,opinion,premier,premiere,defence,interior",
)

# Ordinary words that open sentences with a capital.
ORDINARY = _set(
    "le,la,les,l,un,une,des,du,de,d,ce,cet,cette,ces,son,sa,ses,leur,leurs,mon,ma,mes,notre,nos,votre,vos,il,elle,ils",
    "elles,on,nous,vous,je,tu,c,s,n,j,m,t,qu,y,en,et,ou,mais,donc,or,ni,car,que,qui,quoi,dont,quand,comme,comment",
    "pourquoi,si,selon,d'apres,apres,avant,pendant,depuis,durant,lors,lorsque,alors,ainsi,aussi,enfin,ensuite,puis",
    "cependant,toutefois,pourtant,neanmoins,malgre,sans,avec,pour,par,sur,sous,dans,entre,vers,chez,contre,outre,hors",
    "hier,aujourd'hui,demain,plus,moins,tres,tout,toute,tous,toutes,aucun,aucune,chaque,plusieurs,certains,certaines",
    "quelques,quelque,beaucoup,peu,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,cent,mille,lundi,mardi,mercredi,jeudi",
    "vendredi,samedi,dimanche,janvier,fevrier,mars,avril,mai,juin,juillet,aout,septembre,octobre,novembre,decembre",
    "source,sources,date,photo,video,article,lire,voir,suite,oui,non,bien,tandis,parmi,face,grace,afin,quant",
    "voici,voila",
    "seul,seule,seuls,autre,autres,meme,memes,cela,ceci,celui,celle,ceux,celles,interroge,interrogee,cite,citee,jamais",
    "a,au,aux,est,ont,sont,rien,ici,la,etant,ayant,environ,pres,loin,autour,notamment,plutot,surtout,en retour",
    "the,an,this,that,these,those,his,her,its,their,my,our,your,he,she,it,they,we,you,i,and,but,or,nor,so,yet,for,if",
    "when,while,where,why,how,what,who,which,after,before,during,since,until,as,at,by,from,in,into,of,on,to,with",
    "without,about,against,between,under,over,however,meanwhile,moreover,also,then,there,here,now,today,yesterday",
    "tomorrow,some,many,most,several,few,all,both,each,every,no,not,one,two,three,four,five,six,seven,eight,nine,ten",
    "monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,may,june,july,august",
    "september,october,november,december,according,despite,although,because,though,officials,troops,president",
    "more,less,even,only,still,just,last,next,earlier,later,it's,mr,mrs,ms,read,loading,comment,click,cliquez",
)
