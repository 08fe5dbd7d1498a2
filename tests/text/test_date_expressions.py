"""What the news says of time, sentence by sentence: the value each expression is given."""

from __future__ import annotations

import pytest

from assistant.text.dates import find_dates


def values(text: str, anchor: str | None) -> list[str | None]:
    return [mention.edtf if mention.kind in ("date", "time") else mention.kind for mention in find_dates(text, anchor)]


FRENCH = """
Le conseil s'est réuni mardi prochain. | 2003-03-18
Le conseil se réunira mardi prochain. | 2003-03-18
Le tribunal a rendu son jugement vendredi. | 2003-03-07
Le tribunal a rendu son jugement vendredi dernier. | 2003-03-07
Mercredi soir, les pompiers sont intervenus. | 2003-03-12
Dans la nuit de lundi à mardi, un incendie a éclaté. | 2003-03-10/2003-03-11
Dans la nuit de vendredi, trois voitures ont brûlé. | 2003-03-07
Cette nuit, trois voitures ont brûlé. | 2003-03-13
Hier soir, le maire a parlé. | 2003-03-12
Hier en fin de journée, le maire a parlé. | 2003-03-12
Le maire parlera après-demain. | 2003-03-15
Le maire parlera demain matin. | 2003-03-14
Le maire parle ce jeudi. | 2003-03-13
Le maire a parlé ce mercredi. | 2003-03-12
Ce week-end, le club recevra Nancy. | 2003-03-15/2003-03-16
Le week-end dernier, le club a perdu. | 2003-03-08/2003-03-09
Le week-end du 22 mars, le club jouera. | 2003-03-22
La semaine prochaine, le conseil votera. | 2003-03-17/2003-03-23
La semaine passée, le conseil a voté. | 2003-03-03/2003-03-09
Cette semaine, le conseil vote. | 2003-03-10/2003-03-16
En fin de semaine dernière, le conseil a voté. | 2003-03-03/2003-03-09
En début de semaine prochaine, le conseil votera. | 2003-03-17/2003-03-23
Il y a deux semaines, le conseil a voté. | 2003-02-24/2003-03-02
Il y a quinze jours, le conseil a voté. | 2003-02-26
Il y a un mois, le conseil a voté. | 2003-02
Il y a six mois, le conseil a voté. | 2002-09
Il y a dix ans, le conseil a voté. | 1993
Il y a une dizaine d'années, le pont a cédé. | ?
Voici deux ans, le pont a cédé. | 2001
Voilà trois semaines, le pont a cédé. | 2003-02-17/2003-02-23
Dans un mois, le pont rouvrira. | 2003-04
D'ici deux ans, le pont rouvrira. | 2005
D'ici 2010, le pont rouvrira. | 2010
D'ici la fin de l'année, le pont rouvrira. | 2003
Avant la fin de l'année, le pont rouvrira. | 2003
À la fin de l'année, le pont rouvrira. | 2003
En fin d'année, le pont rouvrira. | 2003
En début d'année, le pont a cédé. | 2003
Depuis le début de l'année, le pont est fermé. | 2003
Depuis le début du mois, le pont est fermé. | 2003-03
En début de mois, le pont a cédé. | 2003-03
En fin de mois, le pont rouvrira. | 2003-03
À la mi-avril, le pont rouvrira. | 2003-04
Mi-janvier, le pont a cédé. | 2003-01
À la fin janvier, le pont a cédé. | 2003-01
Fin décembre, le pont a cédé. | 2002-12
Début 2004, le pont rouvrira. | 2004
Mi-2004, le pont rouvrira. | 2004
Courant 2004, le pont rouvrira. | 2004
Au mois de février, le pont a cédé. | 2003-02
En mars, le pont a cédé. | 2003-03
En novembre dernier, le pont a cédé. | 2002-11
En août 2002, le pont a cédé. | 2002-08
En février de l'an dernier, le pont a cédé. | 2002-02
De mars à juin, le pont sera fermé. | 2003-03/2003-06
D'octobre à janvier, le pont a été fermé. | 2002-10/2003-01
Entre janvier et février, le pont a été fermé. | 2003-01/2003-02
De décembre 2001 à mars 2002, le pont a été fermé. | 2001-12/2002-03
Du 28 février au 3 mars, le pont a été fermé. | 2003-02-28/2003-03-03
Du lundi 17 au vendredi 21 mars, le pont sera fermé. | 2003-03-17/2003-03-21
Les 5 et 6 avril, le pont sera fermé. | 2003-04-05/2003-04-06
Les 5 et 6 avril prochains, le pont sera fermé. | 2003-04-05/2003-04-06
Samedi et dimanche, le pont sera fermé. | 2003-03-15, 2003-03-16
Le 12 octobre, le pont a cédé. | 2002-10-12
Le 12 octobre dernier, le pont a cédé. | 2002-10-12
Le 12 octobre 1948, le pont a cédé. | 1948-10-12
Le premier mai, le pont rouvrira. | 2003-05-01
Le 1er mai, le pont rouvrira. | 2003-05-01
Le vingt-deux février, le pont a cédé. | 2003-02-22
Le quinze août 2002, le pont a cédé. | 2002-08-15
Ce lundi 10 mars, le pont a cédé. | 2003-03-10
Lundi 10, le pont a cédé. | 2003-03-10
Le pont a cédé le 12.10.1948. | 1948-10-12
Le pont a cédé le 12-10-1948. | 1948-10-12
Le pont a cédé le 3/2. | 2003-02-03
Au printemps, le pont rouvrira. | 2003-03-20/2003-06-20
Au printemps 2002, le pont a cédé. | 2002-03-20/2002-06-20
Cet été, le pont rouvrira. | 2003-06-21/2003-09-22
L'été prochain, le pont rouvrira. | 2003-06-21/2003-09-22
À l'automne, le pont a cédé. | 2002-09-23/2002-12-20
Cet hiver, le pont a cédé. | 2002-12-21/2003-03-19
À la fin de l'été, le pont rouvrira. | 2003-06-21/2003-09-22
Dans les années 1980, le pont a cédé. | 198X
Dans les années 80, le pont a cédé. | 198X
Dans les années soixante, le pont a cédé. | 196X
Dans les années quatre-vingt-dix, le pont a cédé. | 199X
Au XIXe siècle, le pont a cédé. | 18XX
À la fin du XVIIIème siècle, le pont a cédé. | 17XX
Au dix-neuvième siècle, le pont a cédé. | 18XX
Au XIX° siècle, le pont a cédé. | 18XX
Au premier trimestre, le pont a été fermé. | 2003-01/2003-03
Au dernier trimestre 2002, le pont a été fermé. | 2002-10/2002-12
Au premier semestre 2002, le pont a été fermé. | 2002-01/2002-06
Au second semestre, le pont rouvrira. | 2003-07/2003-12
Au troisième trimestre de l'an dernier, le pont a été fermé. | 2002-07/2002-09
Cette année, le pont rouvrira. | 2003
L'année dernière, le pont a cédé. | 2002
L'an passé, le pont a cédé. | 2002
L'année prochaine, le pont rouvrira. | 2004
L'an prochain, le pont rouvrira. | 2004
À la fin de l'année dernière, le pont a cédé. | 2002
En l'an 2000, le pont a cédé. | 2000
En 98, le pont a cédé. | 1998
Depuis 1998, le pont est fermé. | 1998
Jusqu'en 2005, le pont sera fermé. | 2005
Jusqu'à fin 2005, le pont sera fermé. | 2005
Jusqu'à la fin juin, le pont sera fermé. | 2003-06
Jusqu'à samedi, le pont sera fermé. | 2003-03-15
À compter du 1er avril, le pont sera fermé. | 2003-04-01
À partir d'avril, le pont sera fermé. | 2003-04
Depuis samedi dernier, le pont est fermé. | 2003-03-08
Depuis hier, le pont est fermé. | 2003-03-12
Depuis trois ans, le pont est fermé. | duration
Depuis plus de trois semaines, le pont est fermé. | duration
En trois ans, le pont a vieilli. | duration
Durant six jours, le pont a été fermé. | duration
Il a été condamné à dix-huit mois de prison. | duration
Ces trois dernières années, le pont a vieilli. | duration
Dans les prochains jours, le pont rouvrira. | duration
Ces derniers jours, le pont est fermé. | duration
Tous les mardis, le pont ferme. | set
Chaque lundi, le pont ferme. | set
Une fois par semaine, le pont ferme. | set
Deux fois par an, le pont ferme. | set
Le lendemain, le pont a cédé. | ?
Le pont a cédé le 3 février. Le lendemain, il a fermé. | 2003-02-03, 2003-02-04
Le pont a cédé le 3 février. Deux jours plus tard, il a fermé. | 2003-02-03, 2003-02-05
Le pont a cédé le 3 février. Trois jours avant, il tenait. | 2003-02-03, 2003-01-31
Le pont a cédé le 3 février 2001. Un mois après, il a fermé. | 2001-02-03, 2001-03
Le pont a cédé en 1998. Deux ans plus tard, il a rouvert. | 1998, 2000
Le pont a cédé le 3 février. Le surlendemain, il a fermé. | 2003-02-03, 2003-02-05
Le pont a cédé le 3 février. Le même jour, la route a fermé. | 2003-02-03, 2003-02-03
Le pont a cédé en 1998. L'année suivante, il a fermé. | 1998, 1999
Le pont a cédé en 1998. L'année précédente, il tenait. | 1998, 1997
Le pont a cédé le 3 février. La semaine suivante, il a fermé. | 2003-02-03, 2003-02-10/2003-02-16
Un mois après la visite, le pont a cédé. | ?
Aujourd'hui, le pont est fermé. | 2003-03-13
Le pont est fermé à ce jour. | 2003-03-13
Cet après-midi, le pont sera fermé. | 2003-03-13
Ce soir, le pont sera fermé. | 2003-03-13
Samedi en fin d'après-midi, le pont a cédé. | 2003-03-08
Samedi vers 18 h 30, le pont a cédé. | 2003-03-08, ?
Le pont a cédé à 9 heures. | ?
À Noël, le pont sera fermé. | 2003-12-25
À Pâques, le pont sera fermé. | 2003-04-20
Le lundi de Pâques, le pont sera fermé. | 2003-04-21
À la Pentecôte, le pont sera fermé. | 2003-06-08
À la Toussaint, le pont était fermé. | 2002-11-01
Le 8 mai 1945, la guerre a pris fin. | 1945-05-08
Le premier dimanche d'avril, le pont sera fermé. | 2003-04-06
Le dernier vendredi de mars, le pont sera fermé. | 2003-03-28
La saison 2002-2003 s'achève. | 2002/2003
De 1998 à 2002, le pont a été fermé. | 1998/2002
Entre 1998 et 2002, le pont a été fermé. | 1998/2002
Le conflit (1914-1918) a ruiné la ville. | 1914/1918
La guerre de 14-18 a ruiné la ville. | 1914/1918
L'exercice 2002 est clos. | 2002
L'édition 2002 du festival. | 2002
Les législatives de juin dernier sont loin. | 2002-06
Les événements de Mai 68 sont loin. | 1968-05
Le pont, construit en 1850, a cédé. | 1850
Le pont date de 1850. | 1850
Les années 2001 et 2002 sont loin. | 2001/2002
Rendez-vous le samedi 22 mars à 20 h. | 2003-03-22, ?
Lundi de la semaine prochaine, le pont rouvrira. | 2003-03-17
Mardi de la semaine dernière, le pont a cédé. | 2003-03-04
Le mois prochain, le pont rouvrira. | 2003-04
Au mois de mars dernier, le pont a cédé. | 2002-03
Le 11 septembre 2001, les tours sont tombées. | 2001-09-11
Le 3 courant, le pont rouvrira. | 2003-03-03
En ce début d'année, le pont est fermé. | 2003
En ce mois de mars, le pont est fermé. | 2003-03
Le pont a cédé l'avant-veille. | ?
Fin février-début mars, le pont a cédé. | 2003-02, 2003-03
Dimanche, jour du scrutin, le pont sera fermé. | 2003-03-16
Il faudra attendre samedi pour connaître le vainqueur. | 2003-03-15
Le Sénat examine mardi le texte. | 2003-03-18
Le président reçoit vendredi son homologue. | 2003-03-14
On apprenait hier que le pont est fermé. | 2003-03-12
Le film sort le 26 mars. | 2003-03-26
Les obsèques auront lieu samedi à 10 h. | 2003-03-15, ?
Le mois de mai sera chaud. | 2003-05
Dans le courant de l'année, le pont rouvrira. | 2003
Dans le courant du mois d'avril, le pont rouvrira. | 2003-04
Au 31 décembre 2002, le pont tenait. | 2002-12-31
Au 1er janvier, le pont tenait. | 2003-01-01
Le 2 avril au soir, le pont sera fermé. | 2003-04-02
Le soir du 2 février, le pont a cédé. | 2003-02-02
Dans la nuit du 2 au 3 février, le pont a cédé. | 2003-02-02/2003-02-03
Dans la nuit de mercredi à hier, le pont a cédé. | 2003-03-12, 2003-03-12
Une maison du mois. | -
La mission vers Mars et le club de Marseille. | -
Le Journal du dimanche a publié une enquête. | -
Les attentats du 11-Septembre. | -
Appelez le 03 87 12 10 48. | -
Appelez le 06.12.10.19.48. | -
Le billet coûte 12,50 euros. | -
Le chiffre est passé de 1500 à 2000 euros. | -
La rue du 8-Mai-1945 est fermée. | -
La place du 11-Novembre est fermée. | -
Il a mis fin à la grève. | -
La loi du 9 décembre 1905 est claire. | 1905-12-09
Il y a trois personnes dans la salle. | -
Un enfant de 3 ans est blessé. | -
La Coupe du monde 98 est loin. | 1998
Euro 2000 est loin. | 2000
"""

ENGLISH = """
The council met last Thursday. | 2024-06-13
The council will meet on Friday. | 2024-06-21
Since Tuesday, the council has met. | 2024-06-18
The council met yesterday. | 2024-06-18
The council will meet tomorrow morning. | 2024-06-20
The council met last night. | 2024-06-18
The council met last week. | 2024-06-10/2024-06-16
The council will meet next week. | 2024-06-24/2024-06-30
The council met over the weekend. | 2024-06-15/2024-06-16
The council met earlier this week. | 2024-06-17/2024-06-23
The council met last month. | 2024-05
The council met late last month. | 2024-05
The council met last year. | 2023
The council will meet later this year. | 2024
The council will meet at the end of the month. | 2024-06
The council met two weeks ago. | 2024-06-03/2024-06-09
The council met a year ago. | 2023
The council met a month ago. | 2024-05
The council will meet in two weeks. | 2024-07-01/2024-07-07
The council met on June 19, 2024. | 2024-06-19
The council met on the 19th of June. | 2024-06-19
The council met on March 3. | 2024-03-03
The council will meet on November 3. | 2024-11-03
The council met on Tuesday, June 18. | 2024-06-18
The council met in early June. | 2024-06
The council met in late April. | 2024-04
The council met at the end of April 2023. | 2023-04
The council met in early 2023. | 2023
The council met in the 1990s. | 199X
The council met in the late '90s. | 199X
The council met in the 19th century. | 18XX
The council met in Q3 2023. | 2023-07/2023-09
The council met in the first half of 2023. | 2023-01/2023-06
The council met in the summer of 2023. | 2023-06-21/2023-09-22
The council met last summer. | 2023-06-21/2023-09-22
The council met this spring. | 2024-03-20/2024-06-20
The council met in 2019. | 2019
The council met from 2019 to 2021. | 2019/2021
The council met from March to May. | 2024-03/2024-05
The council met from June 3 to 5. | 2024-06-03/2024-06-05
The council met on June 3-5, 2024. | 2024-06-03/2024-06-05
The council met in May. | 2024-05
The council met in October. | 2023-10
The council met last October. | 2023-10
The council met in October last year. | 2023-10
The council met in May of 2022. | 2022-05
The council met before 2019. | 2019
The council met for more than three weeks. | duration
In recent years the council met. | duration
The council meets every Tuesday. | set
The council meets twice a week. | set
The council met on June 3. The next day, it left. | 2024-06-03, 2024-06-04
The council met on June 3. Two days later, it left. | 2024-06-03, 2024-06-05
The council met in 1998. Two years later, it left. | 1998, 2000
Two days later, it left. | ?
The council met at 5:30 p.m. on Monday. | ?, 2024-06-17
The council met on New Year's Eve. | 2023-12-31
The council met on 25/12/2021. | 2021-12-25
The council met on Sept. 5. | 2023-09-05
The council met on the first Sunday of May. | 2024-05-05
The council met in the 2010s. | 201X
April Jones and August Wilson sang. | -
The team won 3-1 and 12-10. | -
Version 2024.1 costs $2000. | -
A 45-year-old man was hurt. | -
He came second in the spring race. | -
The 2024 budget passed. | 2024
"""

LABELS = """
dimanche prochain | 1999-05-23
le 15 | 1999-05-15
1998-99 | 1998/1999
l'an 2000 | 2000
début juin | 1999-06
à la mi-juin | 1999-06
l'été | 1999-06-21/1999-09-22
l'été prochain | 1999-06-21/1999-09-22
demain dimanche | 1999-05-21
vendredi 21 mai 1999 | 1999-05-21
21.05.99 | 1999-05-21
21/05/99 | 1999-05-21
mai-juin | 1999-05/1999-06
ce mois-ci | 1999-05
le siècle prochain | 20XX
les années 30 | 193X
la dernière semaine de mai | 1999-05-25/1999-05-31
le premier week-end de juin | 1999-06-05/1999-06-06
fin de la semaine | 1999-05-17/1999-05-23
du 22 au 24 mai | 1999-05-22/1999-05-24
Pâques | 1999-04-04
Noël dernier | 1998-12-25
14 Juillet | 1999-07-14
le lundi de Pentecôte | 1999-05-24
dans deux ans | 2001
la fin du mois | 1999-05
la fin de l'année | 1999
Juin | 1999-06
MARDI 25 MAI | 1999-05-25
depuis 1986 | 1986
année 1999 | 1999
l'an passé | 1998
1er janvier | 1999-01-01
premier trimestre 1999 | 1999-01/1999-03
week-end | 1999-05-22/1999-05-23
semaine prochaine | 1999-05-24/1999-05-30
mois dernier | 1999-04
an dernier | 1998
au début de l'année | 1999
l'année | 1999
la semaine | 1999-05-17/1999-05-23
le 8 mai 1945 | 1945-05-08
l'automne dernier | 1998-09-23/1998-12-20
en mai 68 | 1968-05
mai 97 | 1997-05
de juin | 1999-06
de 1997 | 1997
jeudi | 1999-05-20
vendredi | 1999-05-21
jeudi dernier | 1999-05-13
dimanche 30 mai | 1999-05-30
aujourd' hui | 1999-05-20
ce jour | 1999-05-20
15 mai dernier | 1999-05-15
début 2000 | 2000
les années 80 | 198X
XIXe siècle | 18XX
il y a un mois | 1999-04
"""

FROM_A_MONTH = """
Le maire a parlé mercredi. | 2003-03
Le maire a parlé il y a un an. | 2002
Le maire parlera le 5 avril. | 2003-04-05
Le maire a parlé samedi 22. | 2003-03-22
Le maire a parlé dans la nuit de lundi à mardi. | 2003-03
Le maire a parlé à la fin du mois. | 2003-03
"""

FROM_NOTHING = """
Le maire a parlé mercredi. | ?
Le maire a parlé le 5 avril. | ?
Le maire a parlé le 5 avril 2002. Le lendemain, il est parti. | 2002-04-05, 2002-04-06
Le maire a parlé dans la nuit de lundi à mardi. | ?
Le maire a parlé à la fin de l'année. | ?
"""


def cases(listed: str) -> list[object]:
    """Read lines "sentence | values"; "?" is a date that cannot be told, "-" no date at all."""
    found: list[object] = []
    for line in listed.strip().splitlines():
        text, _, expected = line.rpartition(" | ")
        parts = [] if expected == "-" else [None if part == "?" else part for part in expected.split(", ")]
        found.append(pytest.param(text, parts, id=text))
    return found


@pytest.mark.parametrize(("text", "expected"), cases(FRENCH))
def test_french_news_of_a_thursday_in_march(text: str, expected: list[str | None]) -> None:
    assert values(text, "2003-03-13") == expected


@pytest.mark.parametrize(("text", "expected"), cases(ENGLISH))
def test_english_news_of_a_wednesday_in_june(text: str, expected: list[str | None]) -> None:
    assert values(text, "2024-06-19") == expected


@pytest.mark.parametrize(("text", "expected"), cases(LABELS))
def test_an_expression_alone_is_read_as_a_label(text: str, expected: list[str | None]) -> None:
    assert values(text, "1999-05-20") == expected


@pytest.mark.parametrize(("text", "expected"), cases(FROM_A_MONTH))
def test_news_dated_to_a_month_gives_no_day(text: str, expected: list[str | None]) -> None:
    assert values(text, "2003-03") == expected


@pytest.mark.parametrize(("text", "expected"), cases(FROM_NOTHING))
def test_news_without_a_date_gives_no_value_to_relative_words(text: str, expected: list[str | None]) -> None:
    assert values(text, None) == expected
