"""A text in, the offices and callings that it names, French or English, as keys that both languages share, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from assistant.text.polarity import fold_in_place
from assistant.types import Language

# One line an office: its key, the less precise keys that are true of it too, then the words it goes by, folded.
_TABLE: Final = """
leader||leader,dirigeant,dirigeante,chef,cheffe,head,chief,boss,patron,patronne,numero un,responsable,meneur,meneuse
official||responsable,official,haut fonctionnaire,haute fonctionnaire,fonctionnaire,civil servant,representant,representante,representative
politician||responsable politique,homme politique,femme politique,politician,politicien,politicienne,personnalite politique
executive|leader|cadre,executive,chef d'entreprise,business leader,chef d'entreprises,businessman,businesswoman,homme d'affaires,femme d'affaires,entrepreneur,entrepreneuse,entrepreneure,industriel
president|leader,politician,executive,official|president,presidente,chairman,chairwoman,chairperson,chair,chef de l'etat,cheffe de l'etat,head of state,presiding judge,presidential
premier|leader,politician,official|premier ministre,premiere ministre,prime minister,premier,chef du gouvernement,cheffe du gouvernement,head of government,chef de l'executif,chancelier,chanceliere,chancellor
minister|leader,politician,official|ministre,minister,garde des sceaux,chef de la diplomatie,cheffe de la diplomatie,top diplomat,foreign secretary,home secretary,defence secretary,defense secretary,health secretary,treasury secretary,interior secretary,secretary of state,attorney general,chancellor of the exchequer,argentier
juniorminister|politician,official|secretaire d'etat,secretary of state,undersecretary,under secretary
secretary|official,minister|secretaire,secretary
general secretary|leader,official|secretaire general,secretaire generale,secretary general,general secretary,premier secretaire,premiere secretaire,first secretary
spokesman|official|porte parole,spokesman,spokeswoman,spokesperson,press secretary
director|leader,executive,official|directeur,directrice,director,manager,gerant,gerante,head,chief
ceo|leader,executive,director,official|directeur general,directrice generale,dg,pdg,president directeur general,presidente directrice generale,chief executive,chief executive officer,ceo,managing director,director general,general director,patron,patronne,boss,chief executives
cfo|executive,director|directeur financier,directrice financiere,chief financial officer,cfo,finance director,finance chief
cabinet|official,adviser|directeur de cabinet,directrice de cabinet,chef de cabinet,cheffe de cabinet,chief of staff
campaign|official,director,adviser|directeur de campagne,directrice de campagne,campaign manager,campaign director,campaign chief,campaign chair
staff chief|leader,soldier,official|chef d'etat major,cheffe d'etat major,chief of staff,chef des armees,army chief,chef de l'armee
mayor|politician,official|maire,edile,mayor,mayoress,lord mayor
assistant mayor|politician,official|adjoint au maire,adjointe au maire,premier adjoint,premiere adjointe,adjoint,adjointe
prefect|official|prefet,prefete,prefect
governor|leader,politician,official|gouverneur,gouverneure,governor
lawmaker|politician|parlementaire,lawmaker,legislator,member of parliament,mp,congressman,congresswoman,member of congress
deputy|lawmaker,politician|depute,deputee,mp,member of parliament,representative,congressman,congresswoman,eurodepute,eurodeputee,mep
senator|lawmaker,politician|senateur,senatrice,senator
councillor|lawmaker,politician|conseiller municipal,conseillere municipale,conseiller regional,conseillere regionale,conseiller departemental,conseillere departementale,councillor,councilor,councilman,councilwoman,alderman,town councillor,city councillor
ambassador|official,diplomat|ambassadeur,ambassadrice,ambassador
diplomat|official|diplomate,diplomat,charge d'affaires,consul
envoy|diplomat,official|envoye special,envoyee speciale,emissaire,envoy,special envoy
mediator|official,envoy,diplomat|mediateur,mediatrice,mediator,negociateur,negociatrice,negotiator
commissioner|official,politician|commissaire,commissioner
rapporteur|official|rapporteur,rapporteure,rapporteuse
ombudsman|official|defenseur des droits,defenseure des droits,ombudsman
adviser|official|conseiller,conseillere,adviser,advisor,aide,counsellor,counselor
prosecutor|magistrate,official|procureur,procureure,prosecutor,avocat general,avocate generale,district attorney,substitut,procureur general,procureure generale,attorney general,public prosecutor
judge|magistrate,official|juge,judge,justice,juge d'instruction,president du tribunal,presidente du tribunal,presiding judge
magistrate|official|magistrat,magistrate,magistrates
lawyer||avocat,avocate,lawyer,attorney,counsel,barrister,solicitor,conseil,defenseur
notary||notaire,notary
bailiff||huissier,huissiere,bailiff
expert||expert,experte,specialiste,specialist,analyst,analyste
researcher|expert,academic|chercheur,chercheuse,researcher,scientist,scientifique,savant,savante
academic|expert|universitaire,academic,scholar
professor|academic,teacher,researcher,expert|professeur,professeure,professor,prof,lecturer,maitre de conferences,maitresse de conferences
teacher||enseignant,enseignante,instituteur,institutrice,professeur des ecoles,teacher,schoolteacher,prof
headteacher|director,leader,teacher|proviseur,proviseure,principal,principale,headteacher,headmaster,headmistress,directeur d'ecole,directrice d'ecole,school principal
rector|leader,official,academic|recteur,rectrice,rector,president de l'universite,presidente de l'universite,vice chancellor
economist|researcher,expert,academic|economiste,economist
chiefeconomist|economist,expert,researcher|chef economiste,economiste en chef,chief economist
historian|researcher,expert,academic|historien,historienne,historian
doctor||medecin,docteur,doctor,physician,medic,praticien,praticienne,dr,generaliste,general practitioner,gp
surgeon|doctor|chirurgien,chirurgienne,surgeon
medspecialist|doctor,expert,researcher|infectiologue,infectious disease specialist,pediatre,paediatrician,pediatrician,psychiatre,psychiatrist,cardiologue,cardiologist,oncologue,oncologist,urgentiste,emergency doctor,veterinaire,vet,veterinarian,epidemiologiste,epidemiologist,anesthesiste,neurologue,neurologist,obstetricien,obstetrician,pneumologue,dermatologue,radiologue,gynecologue
nurse||infirmier,infirmiere,nurse,aide soignant,aide soignante,midwife,sage femme
pharmacist||pharmacien,pharmacienne,pharmacist
dentist||dentiste,dentist
engineer|expert|ingenieur,ingenieure,engineer
architect||architecte,architect
journalist||journaliste,journalist,reporter,correspondant,correspondante,correspondent
editor|journalist,leader|redacteur en chef,redactrice en chef,editor,editor in chief
author||auteur,auteure,autrice,author,ecrivain,ecrivaine,writer,romancier,romanciere,novelist,poete,poetesse,poet,essayiste
leadauthor|author,researcher|auteur principal,auteure principale,autrice principale,lead author,premier auteur,premiere autrice
filmmaker|artist|realisateur,realisatrice,cineaste,filmmaker,film director
actor|artist|acteur,actrice,actor,actress,comedien,comedienne
singer|artist,musician|chanteur,chanteuse,singer,soprano,tenor,baryton
musician|artist|musicien,musicienne,musician,pianiste,pianist,violoniste,violinist,compositeur,compositrice,composer,guitariste,guitarist,chef d'orchestre,cheffe d'orchestre,conductor
artist||artiste,artist,peintre,painter,sculpteur,sculptrice,sculptor,photographe,photographer,plasticien,plasticienne
dancer|artist|danseur,danseuse,dancer,choregraphe,choreographer
curator|expert|conservateur,conservatrice,curator,commissaire d'exposition
coach||entraineur,entraineuse,coach,selectionneur,selectionneuse,manager
captain|player|capitaine,captain,skipper
player|sportsman|joueur,joueuse,player,footballeur,footballeuse,footballer,defenseur,defender,milieu,midfielder,ailier,winger
keeper|player,sportsman|gardien,gardienne,goalkeeper,keeper
striker|player,sportsman|attaquant,attaquante,striker,forward,buteur,buteuse
sportsman||athlete,sportif,sportive,coureur,coureuse,runner,cycliste,cyclist,nageur,nageuse,swimmer,sprinteur,sprinteuse,sprinter,champion,championne,skieur,skieuse,skier,boxeur,boxeuse,boxer,navigateur,navigatrice,sailor,pilote,driver,rider
referee||arbitre,referee,umpire
soldier||soldat,soldate,soldier,militaire,officier,officiere,officer
general|soldier,leader,official|general,generale,marechal,marshal,amiral,admiral,major general,lieutenant general
colonel|soldier,official|colonel,lieutenant colonel
commander|soldier,leader,official|commandant,commandante,commander
police||policier,policiere,police officer,gendarme,agent,detective,inspecteur,inspectrice,inspector,enqueteur,enquetrice,investigator,commissaire,superintendent
policechief|police,leader,official|chef de la police,cheffe de la police,police chief,chief of police,police commissioner,prefet de police,commissaire de police
firefighter||pompier,pompiere,sapeur pompier,firefighter,secouriste,rescuer
firechief|firefighter,leader,official|chef des pompiers,cheffe des pompiers,fire chief,commandant des pompiers,commandante des pompiers
unionist|leader,official|delegue syndical,deleguee syndicale,delegue central,deleguee centrale,delegue,deleguee,delegate,syndicaliste,unionist,union leader,shop steward,union representative,union official,union delegate
treasurer|official|tresorier,tresoriere,treasurer
founder|leader,executive|fondateur,fondatrice,cofondateur,cofondatrice,founder,co founder,cofounder
owner|executive|proprietaire,owner,actionnaire,shareholder
investor|executive|investisseur,investisseuse,investor,financier
farmer||agriculteur,agricultrice,eleveur,eleveuse,paysan,paysanne,farmer,grower,exploitant,exploitante,viticulteur,viticultrice,winegrower,maraicher,maraichere,breeder,berger,bergere,shepherd
fisherman||pecheur,pecheuse,fisherman,fisherwoman
shopkeeper||commercant,commercante,shopkeeper,boulanger,boulangere,baker,restaurateur,restauratrice,restaurant owner,boucher,butcher
employee||employe,employee,salarie,salariee,ouvrier,ouvriere,worker,agent,clerk,caissier,caissiere,cashier,technicien,technicienne,technician
miner|employee|mineur de fond,miner
trucker|employee|chauffeur,conducteur,conductrice,driver,routier,truck driver,lorry driver
pilot||pilote,pilot
astronaut||astronaute,astronaut,cosmonaute,cosmonaut,spationaute
cleric||pretre,priest,pasteur,pasteure,pastor,imam,rabbin,rabbi,cure,eveque,bishop,archeveque,archbishop,cardinal,pape,pope,moine,monk
king|leader|roi,king,reine,queen,souverain,souveraine,monarque,monarch,emperor,empereur,prince,princesse,princess
candidate|politician|candidat,candidate,pretendant,pretendante,contender
opposition leader|leader,politician|chef de l'opposition,cheffe de l'opposition,leader de l'opposition,opposition leader,opposante,opposant,opponent
party leader|leader,politician|chef du parti,cheffe du parti,party leader,president du parti,presidente du parti,leader du parti
group leader|leader,politician,lawmaker|chef de file,cheffe de file,chef du groupe,president du groupe,presidente du groupe,group leader,whip,floor leader
activist||militant,militante,activist,campaigner,benevole,volunteer
student||etudiant,etudiante,student,lyceen,lyceenne,pupil
resident||habitant,habitante,resident,riverain,riveraine,voisin,voisine,neighbour,neighbor
witness||temoin,witness
counterpart||homologue,counterpart
"""  # noqa: E501
_KIND_OF_SCIENTIST: Final = (
    r"[a-z]{2,14}(?:olog(?:ue|iste?|ist)|graphe|grapher|onom(?:e|er)|ysic(?:ien|ienne|ist))|(?:chimiste|chemist)"
)
_MODIFIERS: Final = {
    "deputy": r"vice[- ]|sous[- ]|deputy |assistant |associate |suppleante? |junior ",
    "former": r"(?:ex|ancien|ancienne|former|one[- ]time|erstwhile|previous|precedente?)[- ]|late ",
    "acting": r"acting |interim |caretaker ",
    "honorary": r"honorary ",
    "outgoing": r"outgoing |departing ",
    "future": r"futur |future |incoming |next |prochaine? ",
}
_AFTERWARDS: Final = {
    "deputy": r"[- ](?:adjointe?|delegue|deleguee|suppleante?)\b",
    "acting": r" (?:par interim|interimaire)\b",
    "honorary": r" (?:d['’]honneur|honoraire|emerite|emeritus)\b",
    "outgoing": r" sortante?\b",
    "future": r"[- ](?:elect|elue?|designee?|designate)\b",
    "former": r" (?:dechue?|emerite)\b",
}
# An office that is another one's deputy.
_DEPUTIES: Final = {"assistant mayor": "mayor"}
# Words that name an office in the other language only.
_OTHERWISE: Final = {
    "fr": frozenset("premier justice principal principale head chair second conseil milieu agent major".split()),
    "en": frozenset("patron chef cure conseil cadre agent general substitut".split()),
}
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Office:
    """An office named in a text; `keys` are the offices it may be, `also` the less precise ones that it is too.

    `modifiers` tell a deputy, a former or an acting one; `start` and `end` take them in.
    """

    keys: frozenset[str]
    also: frozenset[str]
    modifiers: frozenset[str]
    surface: str
    start: int
    end: int


def find_offices(text: str, language: Language) -> list[Office]:
    """Return the offices that a text of a few sentences names, in order, the longest names first."""
    folded = fold_in_place(text[:_MOST]).replace("’", "'")
    found = _finder().finditer(folded)
    return [_office(text, match) for match in found if not _means_otherwise(text, match, language)]


def _means_otherwise(text: str, match: re.Match[str], language: Language) -> bool:
    """Tell a word of the other language alone: "the patron", "le premier"; "General X" is one in both."""
    return match["word"] in _OTHERWISE[language] and not text[match.start("word")].isupper()


def _office(text: str, match: re.Match[str]) -> Office:
    word = re.sub(r"[-\s]+", " ", match["word"])
    entry = _keys().get(word) or _keys().get(_singular(word))
    keys, also = entry if entry else (frozenset({"~" + word[:6]}), frozenset({"researcher", "expert", "academic"}))
    modifiers = (
        {"deputy" for key in keys if key in _DEPUTIES}
        | {name for name in _MODIFIERS if match[name]}
        | {name for name in _AFTERWARDS if match[f"{name}_after"]}
    )
    keys = frozenset(_DEPUTIES.get(key, key) for key in keys)
    surface = text[match.start() : match.end()].strip()
    return Office(keys, also, frozenset(modifiers), surface, match.start(), match.end())


def _singular(word: str) -> str:
    """Undo the plural of the words of an office: "ministres", "chiefs of staff"."""
    return " ".join(re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", one) for one in word.split())


@cache
def _keys() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return for each word of an office its keys, and those that are true of it too."""
    rows = [line.split("|") for line in _TABLE.strip().splitlines()]
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for key, parents, words in rows:
        for word in words.split(","):
            keys, also = found.get(word, (frozenset(), frozenset()))
            found[word] = keys | {key}, also | frozenset(parents.split(",")) - {""}
    return found


@cache
def _finder() -> re.Pattern[str]:
    phrases = sorted(_keys(), key=len, reverse=True)
    words = "|".join("s?[- ]".join(map(re.escape, phrase.split())) for phrase in phrases)
    before = "".join(rf"(?P<{name}>{form})?" for name, form in _MODIFIERS.items())
    after = "".join(rf"(?P<{name}_after>{form})?" for name, form in _AFTERWARDS.items())
    return re.compile(rf"\b{before}\b(?P<word>(?:{words})s?|{_KIND_OF_SCIENTIST}s?)\b{after}")
