"""The states of the world: a folded name, adjective, capital or seat of power in, the one key of its state out."""

from __future__ import annotations

from functools import cache, lru_cache

from assistant.text.words import fold

# English names | French names | English adjectives | French adjectives (masculine singular) | capitals, seats of power
_TABLE = """
Afghanistan||Afghan|afghan|Kabul,Kaboul
Albania|Albanie|Albanian|albanais|Tirana
Algeria|Algérie|Algerian|algérien|Algiers,Alger
Andorra|Andorre|Andorran|andorran|Andorra la Vella,Andorre-la-Vieille
Angola||Angolan|angolais|Luanda
Argentina|Argentine|Argentine,Argentinian|argentin|Buenos Aires,Casa Rosada
Armenia|Arménie|Armenian|arménien|Yerevan,Erevan
Australia|Australie|Australian|australien|Canberra
Austria|Autriche|Austrian|autrichien|Vienna,Vienne
Azerbaijan|Azerbaïdjan|Azerbaijani,Azeri|azerbaïdjanais,azéri|Baku,Bakou
Bahamas||Bahamian|bahaméen|Nassau
Bahrain|Bahreïn|Bahraini|bahreïni,bahreïnien|Manama
Bangladesh||Bangladeshi|bangladais|Dhaka,Dacca
Barbados|Barbade|Barbadian|barbadien|Bridgetown
Belarus|Biélorussie,Bélarus|Belarusian,Belarussian|biélorusse,bélarusse|Minsk
Belgium|Belgique|Belgian|belge|Brussels,Bruxelles
Belize||Belizean|bélizien|Belmopan
Benin|Bénin|Beninese|béninois|Porto-Novo
Bhutan|Bhoutan|Bhutanese|bhoutanais|Thimphu,Thimphou
Bolivia|Bolivie|Bolivian|bolivien|La Paz
Bosnia and Herzegovina,Bosnia|Bosnie-Herzégovine,Bosnie|Bosnian|bosnien|Sarajevo
Botswana||Botswanan|botswanais|Gaborone
Brazil|Brésil|Brazilian|brésilien|Brasilia,Planalto
Brunei||Bruneian|brunéien|Bandar Seri Begawan
Bulgaria|Bulgarie|Bulgarian|bulgare|Sofia
Burkina Faso||Burkinabe|burkinabè,burkinabé|Ouagadougou
Burundi||Burundian|burundais|Bujumbura,Gitega
Cambodia|Cambodge|Cambodian|cambodgien|Phnom Penh
Cameroon|Cameroun|Cameroonian|camerounais|Yaoundé,Yaounde
Canada||Canadian|canadien|Ottawa
Cape Verde,Cabo Verde|Cap-Vert|Cape Verdean|cap-verdien|Praia
Central African Republic|République centrafricaine,Centrafrique,RCA|Central African|centrafricain|Bangui
Chad|Tchad|Chadian|tchadien|N'Djamena,Ndjamena
Chile|Chili|Chilean|chilien|Santiago,La Moneda
China,People's Republic of China,PRC|Chine,République populaire de Chine|Chinese|chinois|Beijing,Peking,Pékin,Zhongnanhai
Colombia|Colombie|Colombian|colombien|Bogotá,Bogota
Comoros|Comores|Comorian|comorien|Moroni
Democratic Republic of the Congo,DR Congo,DRC|République démocratique du Congo,RDC,RD Congo|Congolese|congolais|Kinshasa
Republic of the Congo,Congo-Brazzaville|République du Congo||congolais de Brazzaville|Brazzaville
Costa Rica||Costa Rican|costaricien|San José
Croatia|Croatie|Croatian|croate|Zagreb
Cuba||Cuban|cubain|Havana,La Havane
Cyprus|Chypre|Cypriot|chypriote|Nicosia,Nicosie
Czech Republic,Czechia|République tchèque,Tchéquie|Czech|tchèque|Prague
Denmark|Danemark|Danish|danois|Copenhagen,Copenhague
Djibouti||Djiboutian|djiboutien|
Dominica|Dominique|Dominican of Dominica|dominiquais|Roseau
Dominican Republic|République dominicaine|Dominican|dominicain|Santo Domingo,Saint-Domingue
East Timor,Timor-Leste|Timor oriental|East Timorese,Timorese|est-timorais,timorais|Dili
Ecuador|Équateur|Ecuadorian,Ecuadorean|équatorien|Quito
Egypt|Égypte|Egyptian|égyptien|Cairo,Le Caire
El Salvador|Salvador|Salvadoran|salvadorien|San Salvador
Equatorial Guinea|Guinée équatoriale|Equatorial Guinean,Equatoguinean|équato-guinéen|Malabo
Eritrea|Érythrée|Eritrean|érythréen|Asmara
Estonia|Estonie|Estonian|estonien|Tallinn
Eswatini,Swaziland||Swazi|swazi|Mbabane
Ethiopia|Éthiopie|Ethiopian|éthiopien|Addis Ababa,Addis-Abeba
Fiji|Fidji|Fijian|fidjien|Suva
Finland|Finlande|Finnish|finlandais|Helsinki
France|République française|French|français|Paris,Élysée,Elysée,Quai d'Orsay,Matignon
Gabon||Gabonese|gabonais|Libreville
Gambia|Gambie|Gambian|gambien|Banjul
Georgia|Géorgie|Georgian|géorgien|Tbilisi,Tbilissi
Germany|Allemagne,République fédérale d'Allemagne,RFA|German|allemand|Berlin,Bundestag
Ghana||Ghanaian|ghanéen|Accra
Greece|Grèce|Greek|grec|Athens,Athènes
Grenada|Grenade|Grenadian|grenadien|Saint George's
Guatemala||Guatemalan|guatémaltèque|Guatemala City
Guinea|Guinée|Guinean|guinéen|Conakry
Guinea-Bissau|Guinée-Bissau,Guinée-Bissao|Bissau-Guinean|bissau-guinéen|Bissau
Guyana||Guyanese|guyanien|Georgetown
Haiti|Haïti|Haitian|haïtien|Port-au-Prince
Honduras||Honduran|hondurien|Tegucigalpa
Hungary|Hongrie|Hungarian|hongrois|Budapest
Iceland|Islande|Icelandic|islandais|Reykjavik
India|Inde|Indian|indien|New Delhi,Delhi
Indonesia|Indonésie|Indonesian|indonésien|Jakarta,Djakarta
Iran,Islamic Republic of Iran|République islamique d'Iran|Iranian|iranien|Tehran,Téhéran
Iraq|Irak|Iraqi|irakien,iraquien|Baghdad,Bagdad
Ireland|Irlande|Irish|irlandais|Dublin
Israel|Israël,État hébreu|Israeli|israélien|Jerusalem,Jérusalem,Tel Aviv,Tel-Aviv
Italy|Italie|Italian|italien|Rome,Palazzo Chigi
Ivory Coast,Cote d'Ivoire|Côte d'Ivoire|Ivorian|ivoirien|Abidjan,Yamoussoukro
Jamaica|Jamaïque|Jamaican|jamaïcain,jamaïquain|Kingston
Japan|Japon|Japanese|japonais,nippon|Tokyo
Jordan|Jordanie|Jordanian|jordanien|Amman
Kazakhstan||Kazakh|kazakh,kazakhstanais|Astana,Nur-Sultan,Noursoultan
Kenya||Kenyan|kényan|Nairobi
Kiribati|||gilbertin|Tarawa
Kosovo||Kosovar,Kosovan|kosovar|Pristina
Kuwait|Koweït|Kuwaiti|koweïtien|Kuwait City
Kyrgyzstan|Kirghizistan,Kirghizstan|Kyrgyz|kirghize|Bishkek,Bichkek
Laos||Laotian|laotien|Vientiane
Latvia|Lettonie|Latvian|letton|Riga
Lebanon|Liban|Lebanese|libanais|Beirut,Beyrouth
Lesotho||Basotho|lésothan|Maseru
Liberia|Libéria|Liberian|libérien|Monrovia
Libya|Libye|Libyan|libyen|Tripoli
Liechtenstein||Liechtensteiner|liechtensteinois|Vaduz
Lithuania|Lituanie|Lithuanian|lituanien|Vilnius
Luxembourg||Luxembourgish|luxembourgeois|
Madagascar||Malagasy|malgache|Antananarivo
Malawi||Malawian|malawite,malawien|Lilongwe
Malaysia|Malaisie|Malaysian|malaisien|Kuala Lumpur
Maldives||Maldivian|maldivien|Malé
Mali||Malian|malien|Bamako
Malta|Malte|Maltese|maltais|Valletta,La Valette
Marshall Islands|Îles Marshall|Marshallese|marshallais|Majuro
Mauritania|Mauritanie|Mauritanian|mauritanien|Nouakchott
Mauritius|Maurice,île Maurice|Mauritian|mauricien|Port Louis,Port-Louis
Mexico|Mexique|Mexican|mexicain|Mexico City
Micronesia|Micronésie|Micronesian|micronésien|Palikir
Moldova|Moldavie|Moldovan|moldave|Chisinau,Chișinău
Monaco||Monegasque|monégasque|
Mongolia|Mongolie|Mongolian|mongol|Ulaanbaatar,Oulan-Bator
Montenegro|Monténégro|Montenegrin|monténégrin|Podgorica
Morocco|Maroc|Moroccan|marocain|Rabat
Mozambique||Mozambican|mozambicain|Maputo
Myanmar,Burma|Birmanie|Burmese|birman|Naypyidaw,Naypyitaw,Rangoun,Yangon
Namibia|Namibie|Namibian|namibien|Windhoek
Nauru||Nauruan|nauruan|Yaren
Nepal|Népal|Nepalese,Nepali|népalais|Kathmandu,Katmandou
Netherlands,Holland|Pays-Bas,Hollande|Dutch|néerlandais,hollandais|The Hague,La Haye,Amsterdam
New Zealand|Nouvelle-Zélande|New Zealander|néo-zélandais|Wellington
Nicaragua||Nicaraguan|nicaraguayen|Managua
Niger||Nigerien|nigérien|Niamey
Nigeria|Nigéria|Nigerian|nigérian|Abuja
North Korea,DPRK,Democratic People's Republic of Korea|Corée du Nord,RPDC,République populaire démocratique de Corée|North Korean|nord-coréen|Pyongyang
North Macedonia|Macédoine du Nord|Macedonian,North Macedonian|macédonien,nord-macédonien|Skopje
Norway|Norvège|Norwegian|norvégien|Oslo
Oman||Omani|omanais|Muscat,Mascate
Pakistan||Pakistani|pakistanais|Islamabad
Palau|Palaos|Palauan|palaois,paluan|Ngerulmud
Palestine,Palestinian Authority|Autorité palestinienne|Palestinian|palestinien|Ramallah
Panama||Panamanian|panaméen|Panama City
Papua New Guinea|Papouasie-Nouvelle-Guinée|Papuan,Papua New Guinean|papouan-néo-guinéen|Port Moresby
Paraguay||Paraguayan|paraguayen|Asunción,Asuncion
Peru|Pérou|Peruvian|péruvien|Lima
Philippines||Philippine,Filipino|philippin|Manila,Manille,Malacañang
Poland|Pologne|Polish|polonais|Warsaw,Varsovie
Portugal||Portuguese|portugais|Lisbon,Lisbonne
Qatar||Qatari|qatari,qatarien|Doha
Romania|Roumanie|Romanian|roumain|Bucharest,Bucarest
Russia,Russian Federation|Russie,Fédération de Russie|Russian|russe|Moscow,Moscou,Kremlin
Rwanda||Rwandan|rwandais|Kigali
Saint Kitts and Nevis|Saint-Christophe-et-Niévès|Kittitian|kittitien|Basseterre
Saint Lucia|Sainte-Lucie|Saint Lucian|saint-lucien|Castries
Saint Vincent and the Grenadines|Saint-Vincent-et-les-Grenadines|Vincentian|saint-vincentais|Kingstown
Samoa||Samoan|samoan|Apia
San Marino|Saint-Marin|Sammarinese|saint-marinais|
Sao Tome and Principe|Sao Tomé-et-Principe|Sao Tomean|santoméen|São Tomé
Saudi Arabia|Arabie saoudite|Saudi,Saudi Arabian|saoudien|Riyadh,Riyad,Ryad
Senegal|Sénégal|Senegalese|sénégalais|Dakar
Serbia|Serbie|Serbian|serbe|Belgrade
Seychelles||Seychellois|seychellois|Victoria
Sierra Leone||Sierra Leonean|sierra-léonais|Freetown
Singapore|Singapour|Singaporean|singapourien|
Slovakia|Slovaquie|Slovak|slovaque|Bratislava
Slovenia|Slovénie|Slovenian,Slovene|slovène|Ljubljana
Solomon Islands|Îles Salomon|Solomon Islander|salomonais|Honiara
Somalia|Somalie|Somali|somalien|Mogadishu,Mogadiscio
South Africa|Afrique du Sud|South African|sud-africain|Pretoria
South Korea,Republic of Korea,ROK|Corée du Sud,République de Corée|South Korean|sud-coréen|Seoul,Séoul,Blue House,Maison Bleue
South Sudan|Soudan du Sud|South Sudanese|sud-soudanais|Juba,Djouba
Spain|Espagne|Spanish,Spaniard|espagnol|Madrid,Moncloa
Sri Lanka||Sri Lankan|sri-lankais,srilankais|Colombo
Sudan|Soudan|Sudanese|soudanais|Khartoum
Suriname||Surinamese|surinamien,surinamais|Paramaribo
Sweden|Suède|Swedish|suédois|Stockholm
Switzerland|Suisse,Confédération helvétique|Swiss|suisse,helvétique|Bern,Berne
Syria|Syrie|Syrian|syrien|Damascus,Damas
Taiwan|Taïwan|Taiwanese|taïwanais|Taipei
Tajikistan|Tadjikistan|Tajik|tadjik|Dushanbe,Douchanbé
Tanzania|Tanzanie|Tanzanian|tanzanien|Dodoma,Dar es Salaam
Thailand|Thaïlande|Thai|thaïlandais,thaï|Bangkok
Togo||Togolese|togolais|Lomé
Tonga||Tongan|tongien,tonguien|Nuku'alofa
Trinidad and Tobago|Trinité-et-Tobago|Trinidadian|trinidadien|Port of Spain,Port-d'Espagne
Tunisia|Tunisie|Tunisian|tunisien|Tunis
Turkey,Türkiye|Turquie|Turkish|turc|Ankara
Turkmenistan|Turkménistan|Turkmen|turkmène|Ashgabat,Achgabat
Tuvalu||Tuvaluan|tuvaluan|Funafuti
Uganda|Ouganda|Ugandan|ougandais|Kampala
Ukraine||Ukrainian|ukrainien|Kyiv,Kiev
United Arab Emirates,UAE|Émirats arabes unis,Emirats,Émirats,EAU|Emirati|émirati,émirien|Abu Dhabi,Abou Dhabi
United Kingdom,UK,U.K.,Great Britain,Britain,England|Royaume-Uni,Grande-Bretagne,Angleterre|British,English|britannique,anglais|London,Londres,Downing Street,Whitehall
United States,United States of America,US,USA,U.S.,U.S.A.,America|États-Unis,Etats-Unis d'Amérique,Amérique|American|américain,étasunien,états-unien|Washington,White House,Maison Blanche,Pentagon,Pentagone
Uruguay||Uruguayan|uruguayen|Montevideo
Uzbekistan|Ouzbékistan|Uzbek|ouzbek|Tashkent,Tachkent
Vanuatu||Vanuatuan|vanuatais,vanuatuan|Port Vila
Vatican,Holy See|Saint-Siège|Vatican|vatican|Vatican City,Cité du Vatican
Venezuela||Venezuelan|vénézuélien|Caracas
Vietnam,Viet Nam|Viêt Nam|Vietnamese|vietnamien|Hanoi,Hanoï
Yemen|Yémen|Yemeni|yéménite|Sanaa,Sana'a
Zambia|Zambie|Zambian|zambien|Lusaka
Zimbabwe||Zimbabwean|zimbabwéen|Harare
Soviet Union,USSR|Union soviétique,URSS|Soviet|soviétique|
Greenland|Groenland|Greenlandic|groenlandais|Nuuk
Hong Kong||Hongkonger|hongkongais|
"""  # noqa: E501

_HYPHENS = dict.fromkeys(map(ord, "-‐‑‒–—_"), " ")
_FEMININE = {"turc": "turque", "grec": "grecque", "franc": "franche", "swazi": "swazie"}
_PEOPLES = {
    "French": ("Frenchman", "Frenchmen"),
    "British": ("Briton", "Britons"),
    "Irish": ("Irishman", "Irishmen"),
    "Danish": ("Dane", "Danes"),
    "Swedish": ("Swede", "Swedes"),
    "Finnish": ("Finn", "Finns"),
    "Polish": ("Pole", "Poles"),
    "Turkish": ("Turk", "Turks"),
    "Spanish": ("Spaniards",),
}


@lru_cache(maxsize=32768)
def folded_name(name: str) -> str:
    """Return a name in lower case, without accents, hyphens and typographic apostrophes, spaces made single."""
    plain = fold(name).replace("’", "'").translate(_HYPHENS)
    return " ".join(plain.split())


def _french_forms(masculine: str) -> list[str]:
    """Return the four forms of a French adjective of nationality."""
    if masculine.endswith("e"):
        return [masculine, masculine + "s"]
    if masculine in _FEMININE:
        feminine = _FEMININE[masculine]
    elif masculine.endswith(("en", "on")):
        feminine = masculine + "ne"
    else:
        feminine = masculine + "e"
    plural = masculine if masculine.endswith("s") else masculine + "s"
    return [masculine, plural, feminine, feminine + "s"]


def _english_forms(adjective: str) -> list[str]:
    if adjective.endswith(("ese", "sh", "ch", "Swiss")):
        return [adjective, *_PEOPLES.get(adjective, ())]
    return [adjective, adjective + "s", *_PEOPLES.get(adjective, ())]


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Return folded places to keys, and folded adjectives to keys."""
    places: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        english, french, english_adjectives, french_adjectives, seats = line.split("|")
        key = folded_name(english.split(",")[0])
        for name in ",".join((english, french, seats)).split(","):
            places.setdefault(folded_name(name), key)
        forms = [form for name in english_adjectives.split(",") if name for form in _english_forms(name)]
        forms += [form for name in french_adjectives.split(",") if name for form in _french_forms(name)]
        for form in forms:
            adjectives.setdefault(folded_name(form), key)
    places.pop("", None)
    return places, adjectives


def country_of_place(folded: str) -> str | None:
    """Return the key of the state that a folded country name, capital or seat of power stands for."""
    return _tables()[0].get(folded)


@cache
def _seats() -> dict[str, str]:
    """Return the folded capitals and seats of power that are not the name of their state."""
    seats: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        english, french, _, _, cities = line.split("|")
        states = {folded_name(name) for name in f"{english},{french}".split(",")}
        for city in cities.split(","):
            if city and folded_name(city) not in states:
                seats.setdefault(folded_name(city), folded_name(english.split(",")[0]))
    return seats


def country_of_seat(folded: str) -> str | None:
    """Return the key of the state whose capital or seat of power this is; none for the name of the state itself."""
    return _seats().get(folded)


def country_of_adjective(folded: str) -> str | None:
    """Return the key of the state that a folded adjective or name of inhabitants belongs to, French or English."""
    return _tables()[1].get(folded)


def folded_country_words() -> tuple[str, ...]:
    """Return every folded name, capital and adjective known."""
    places, adjectives = _tables()
    return (*places, *adjectives, "maison")
