"""Places with another name in French than in English: a folded name in, the one key of its place out."""

from __future__ import annotations

import re
from functools import cache

from assistant.text.countries import folded_name

_ARTICLE = re.compile(r"^(?:la |le |les |l'|the )")

# English names | French names, several apart by a comma. Capitals of states stand with their state, as its government.
_TABLE = """
Geneva|Genève
Zurich|Zürich
Basel|Bâle
Lucerne|Luzern
Lausanne|
Wales|Pays de Galles
Welsh,Welshman,Welshmen|gallois,galloise,galloises
Scotland|Écosse
Scottish,Scots,Scot|écossais,écossaise,écossaises
Northern Ireland|Irlande du Nord
Northern Irish|nord-irlandais,nord-irlandaise,nord-irlandaises
Edinburgh|Édimbourg
Dover|Douvres
Cornwall|Cornouailles
Channel Islands|Îles Anglo-Normandes
Philadelphia|Philadelphie
New Orleans|La Nouvelle-Orléans,Nouvelle-Orléans
New York,New York City|
Los Angeles,LA|
San Francisco|
California|Californie
Florida|Floride
Louisiana|Louisiane
Pennsylvania|Pennsylvanie
Virginia|Virginie
West Virginia|Virginie-Occidentale
North Carolina|Caroline du Nord
South Carolina|Caroline du Sud
North Dakota|Dakota du Nord
South Dakota|Dakota du Sud
Georgia state|
New Mexico|Nouveau-Mexique
Hawaii|Hawaï
Quebec|Québec
Quebecer,Quebecers|québécois,québécoise,québécoises
Montreal|Montréal
British Columbia|Colombie-Britannique
Nova Scotia|Nouvelle-Écosse
New Brunswick|Nouveau-Brunswick
Newfoundland|Terre-Neuve
Prince Edward Island|Île-du-Prince-Édouard
Marseille,Marseilles|
Lyon,Lyons|
Strasbourg|
Dunkirk|Dunkerque
Brittany|Bretagne
Normandy|Normandie
Burgundy|Bourgogne
Corsica|Corse
Picardy|Picardie
Savoy|Savoie
French Riviera|Côte d'Azur
Reunion,Réunion|La Réunion,île de la Réunion
Mayotte|
French Guiana|Guyane,Guyane française
French Polynesia|Polynésie,Polynésie française
New Caledonia|Nouvelle-Calédonie
Martinique|
West Indies|Antilles
Cologne,Köln|
Munich,München|
Frankfurt|Francfort,Francfort-sur-le-Main
Hamburg|Hambourg
Bavaria|Bavière
Bavarian|bavarois,bavaroise,bavaroises
Saxony|Saxe
Lower Saxony|Basse-Saxe
Rhineland|Rhénanie
Hanover|Hanovre
Nuremberg,Nürnberg|
Dresden|Dresde
Leipzig|
Freiburg|Fribourg-en-Brisgau
Mainz|Mayence
Aachen|Aix-la-Chapelle
Trier|Trèves
Regensburg|Ratisbonne
Antwerp|Anvers
Ghent|Gand
Bruges|
Liege|Liège
Leuven|Louvain
Flanders|Flandre,Flandres
Flemish|flamand,flamande,flamands,flamandes
Wallonia|Wallonie
Walloon|wallon,wallonne,wallons,wallonnes
Milan|
Turin|
Venice|Venise
Venetian,Venetians|vénitien,vénitienne,vénitiens,vénitiennes
Florence city|
Naples|
Genoa|Gênes
Bologna|Bologne
Padua|Padoue
Verona|Vérone
Palermo|Palerme
Syracuse|
Sicily|Sicile
Sicilian,Sicilians|sicilien,sicilienne,siciliens,siciliennes
Sardinia|Sardaigne
Tuscany|Toscane
Lombardy|Lombardie
Piedmont|Piémont
Barcelona|Barcelone
Seville|Séville
Valencia|Valence
Saragossa,Zaragoza|Saragosse
Cordoba|Cordoue
Granada|Grenade
Cadiz|Cadix
Bilbao|
Catalonia|Catalogne
Catalan,Catalans|catalan,catalane,catalanes
Basque Country|Pays basque
Basque,Basques|
Andalusia|Andalousie
Galicia|Galice
Balearic Islands,Balearics|Baléares
Canary Islands,Canaries|Canaries,îles Canaries
Majorca,Mallorca|Majorque
Castile|Castille
Leon|León
Porto,Oporto|
Azores|Açores
Madeira|Madère
Crete|Crète
Corfu|Corfou
Salonica,Thessaloniki|Thessalonique,Salonique
Aegean,Aegean Sea|mer Égée
Gothenburg|Göteborg
Malmo|Malmö
Lapland|Laponie
Krakow,Cracow|Cracovie
Gdansk|Dantzig
Silesia|Silésie
Lodz|Łódź
Wroclaw|Wrocław,Breslau
Transylvania|Transylvanie
Constanta|Constanța,Constanza
Moravia|Moravie
Bohemia|Bohême
Dubrovnik|
Dalmatia|Dalmatie
Vojvodina|Voïvodine
Crimea|Crimée
Crimean,Crimeans|criméen,criméenne,criméens
Donbas,Donbass|
Donetsk|
Luhansk,Lugansk|Louhansk,Lougansk
Kharkiv,Kharkov|
Kherson|
Odesa,Odessa|
Lviv,Lvov|
Zaporizhzhia,Zaporizhia,Zaporozhye|Zaporijia,Zaporijjia
Mariupol|Marioupol
Mykolaiv,Nikolaev|Mykolaïv
Dnipro|
Chernobyl,Chornobyl|Tchernobyl
Sevastopol|Sébastopol
Kursk|Koursk
Belgorod|
Bryansk|Briansk
Rostov,Rostov-on-Don|Rostov-sur-le-Don
Saint Petersburg,St. Petersburg,St Petersburg|Saint-Pétersbourg
Vladivostok|
Siberia|Sibérie
Siberian|sibérien,sibérienne,sibériens,sibériennes
Chechnya|Tchétchénie
Chechen,Chechens|tchétchène,tchétchènes
Dagestan|Daghestan
Ingushetia|Ingouchie
Abkhazia|Abkhazie
South Ossetia|Ossétie du Sud
North Ossetia|Ossétie du Nord
Nagorno-Karabakh|Haut-Karabakh,Karabakh
Transnistria|Transnistrie
Caucasus|Caucase
Tatarstan|
Yakutia|Iakoutie
Istanbul|Constantinople
Izmir|
Anatolia|Anatolie
Kurdistan|
Kurdish,Kurd,Kurds|kurde,kurdes
Mosul|Mossoul
Basra|Bassorah
Erbil,Irbil|
Kirkuk|Kirkouk
Fallujah|Falloujah
Aleppo|Alep
Homs|
Idlib|Idleb
Latakia|Lattaquié
Palmyra|Palmyre
Raqqa|
Gaza,Gaza Strip|bande de Gaza
West Bank|Cisjordanie
Golan,Golan Heights|plateau du Golan,hauteurs du Golan
East Jerusalem|Jérusalem-Est
Bethlehem|Bethléem
Nablus|Naplouse
Hebron|Hébron
Haifa|Haïfa
Nazareth|
Galilee|Galilée
Negev|Néguev
Tyre|Tyr
Sidon|Saïda
Mecca|La Mecque
Medina|Médine
Jeddah|Djeddah,Jeddah
Aden|
Hodeidah,Hudaydah|Hodeïda
Isfahan|Ispahan
Mashhad|Machhad
Shiraz|Chiraz
Dubai|Dubaï
Sharjah|Charjah
Kandahar|
Herat|Hérat
Jalalabad|
Karachi|
Lahore|
Peshawar|
Punjab|Pendjab
Kashmir|Cachemire
Calcutta,Kolkata|
Mumbai,Bombay|
Chennai,Madras|
Bangalore,Bengaluru|
Pondicherry|Pondichéry
Benares,Varanasi|Bénarès
Goa|
Himalayas,Himalaya|
Tibet|
Tibetan,Tibetans|tibétain,tibétaine,tibétains,tibétaines
Xinjiang|
Uyghur,Uighur,Uyghurs,Uighurs|ouïghour,ouïghours,ouïghoure,ouïghoures
Shanghai|Shanghaï
Canton,Guangzhou|
Nanjing,Nanking|Nankin
Macau,Macao|
Manchuria|Mandchourie
Inner Mongolia|Mongolie-Intérieure
Ho Chi Minh City,Saigon|Hô-Chi-Minh-Ville,Saïgon
Hiroshima|
Kyoto|
Okinawa|
Fukushima|
Java|
Sumatra|
Bali|
Borneo|Bornéo
Rangoon|
Sydney|
Tasmania|Tasmanie
Cairo city|
Alexandria|Alexandrie
Suez,Suez Canal|canal de Suez
Sinai|Sinaï
Luxor|Louxor
Benghazi|
Misrata|
Oran|
Constantine|
Kabylia|Kabylie
Casablanca|
Marrakesh,Marrakech|
Fez|Fès
Tangier,Tangiers|Tanger
Agadir|
Western Sahara|Sahara occidental
Sfax|
Carthage|
Timbuktu|Tombouctou
Kidal|
Gao|
Darfur|Darfour
Tigray|Tigré
Somaliland|
Zanzibar|
Cape Town|Le Cap
Johannesburg|
Lagos|
Goma|
Kivu,North Kivu|Nord-Kivu
Katanga|
Casamance|
Sao Paulo|São Paulo
Rio de Janeiro,Rio|
Amazon,Amazonia|Amazonie
Amazon River|Amazone
Patagonia|Patagonie
Falkland Islands,Falklands|Malouines,îles Malouines
Cartagena|Carthagène,Carthagène des Indes
Guayaquil|
Galapagos|Galápagos
Tierra del Fuego|Terre de Feu
Easter Island|île de Pâques
Puerto Rico|Porto Rico
Puerto Rican,Puerto Ricans|portoricain,portoricaine,portoricains
Mexico City|Mexico
Guantanamo|
Bermuda|Bermudes
Cayman Islands|îles Caïmans
Virgin Islands|îles Vierges
Alaska|
Newfoundland and Labrador|Terre-Neuve-et-Labrador
Europe|
European,Europeans|européen,européenne,européens,européennes
Africa|Afrique
African,Africans|africain,africaine,africains,africaines
Asia|Asie
Asian,Asians|asiatique,asiatiques
Latin America|Amérique latine
South America|Amérique du Sud
North America|Amérique du Nord
Central America|Amérique centrale
Oceania|Océanie
Antarctica,Antarctic|Antarctique
Arctic|Arctique
Middle East,Mideast|Proche-Orient,Moyen-Orient
Near East|Proche Orient
Far East|Extrême-Orient
North Africa|Afrique du Nord
West Africa|Afrique de l'Ouest
East Africa|Afrique de l'Est
Central Africa|Afrique centrale
Southern Africa|Afrique australe
Southeast Asia|Asie du Sud-Est
Central Asia|Asie centrale
Eastern Europe|Europe de l'Est,Europe orientale
Western Europe|Europe de l'Ouest,Europe occidentale
Central Europe|Europe centrale
West|Occident
Western|occidental,occidentale,occidentaux,occidentales
Westerner,Westerners|Occidental,Occidentaux
Sahel|
Sahara|
Maghreb|
Levant|
Balkans|
Scandinavia|Scandinavie
Scandinavian,Scandinavians|scandinave,scandinaves
Baltic States,Baltics|pays baltes,États baltes
Baltic,Baltic Sea|Baltique,mer Baltique
Korean Peninsula|péninsule coréenne
Korea|Corée
Korean,Koreans|coréen,coréenne,coréens,coréennes
Horn of Africa|Corne de l'Afrique
Persian Gulf,Gulf|Golfe,golfe Persique
Gulf of Mexico|golfe du Mexique
Gulf of Aden|golfe d'Aden
Mediterranean,Mediterranean Sea|Méditerranée,mer Méditerranée
Black Sea|mer Noire
Red Sea|mer Rouge
Dead Sea|mer Morte
North Sea|mer du Nord
Caspian,Caspian Sea|Caspienne,mer Caspienne
Sea of Azov|mer d'Azov
Adriatic,Adriatic Sea|Adriatique,mer Adriatique
South China Sea|mer de Chine méridionale
East China Sea|mer de Chine orientale
Sea of Japan,East Sea|mer du Japon
Yellow Sea|mer Jaune
Caribbean,Caribbean Sea|Caraïbes,Caraïbe,mer des Caraïbes
Atlantic,Atlantic Ocean|Atlantique,océan Atlantique
Pacific,Pacific Ocean|Pacifique,océan Pacifique
Indian Ocean|océan Indien
Arctic Ocean|océan Arctique
Strait of Hormuz|détroit d'Ormuz,Ormuz
Taiwan Strait|détroit de Taïwan,détroit de Formose
Bosphorus,Bosporus|Bosphore
Dardanelles|
Strait of Gibraltar|détroit de Gibraltar
Bering Strait|détroit de Béring
English Channel,Channel|Manche
Panama Canal|canal de Panama
Rhine|Rhin
Danube|
Thames|Tamise
Rhone|Rhône
Seine|
Loire|
Meuse,Maas|
Scheldt|Escaut
Elbe|
Oder|
Vistula|Vistule
Volga|
Dnieper,Dnipro River|Dniepr
Nile|Nil
Jordan River|Jourdain
Tigris|Tigre
Euphrates|Euphrate
Ganges|Gange
Yangtze|Yang-tsé,Yangzi
Mekong|Mékong
Tiber|Tibre
Po|Pô
Tagus|Tage
Alps|Alpes
Pyrenees|Pyrénées
Andes|
Carpathians|Carpates
Urals|Oural
Apennines|Apennins
Rocky Mountains,Rockies|montagnes Rocheuses,Rocheuses
Mount Everest,Everest|mont Everest
Mont Blanc|
Kilimanjaro|
Vesuvius|Vésuve
Etna|
Lake Geneva|lac Léman,Léman
Lake Constance|lac de Constance
Great Lakes|Grands Lacs
Lake Victoria|lac Victoria
Lake Chad|lac Tchad
Independence Mall|esplanade de l'Indépendance
Independence Square|place de l'Indépendance
Red Square|place Rouge
Tiananmen Square,Tiananmen|place Tiananmen
Tahrir Square|place Tahrir
Times Square|
Trafalgar Square|
Eiffel Tower|tour Eiffel
Champs-Elysees|Champs-Élysées
Brandenburg Gate|porte de Brandebourg
Berlin Wall|mur de Berlin
Great Wall,Great Wall of China|Grande Muraille
Statue of Liberty|statue de la Liberté
Ground Zero|
Capitol,Capitol Hill|Capitole
Buckingham Palace|palais de Buckingham
Bastille|
World Trade Center|
Vatican City|Cité du Vatican
Holy Land|Terre sainte
Silk Road|route de la soie
Promised Land|Terre promise
"""


@cache
def _table() -> dict[str, str]:
    names: dict[str, str] = {}
    bare: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        english, _, french = line.partition("|")
        key = "place " + folded_name(english.split(",")[0])
        for name in f"{english},{french}".split(","):
            if name.strip():
                names.setdefault(folded_name(name), key)
                bare.setdefault(_ARTICLE.sub("", folded_name(name)), key)
    return bare | names


def place_key(folded: str) -> str | None:
    """Return the key of a place under its folded French or English name."""
    return _table().get(folded)


def folded_places() -> tuple[str, ...]:
    """Return every folded name of a place that is known."""
    return tuple(_table())
