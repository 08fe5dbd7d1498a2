"""A sentence in, the shares it tells in words out: all of, most of, half of, some of, the only, one of the few."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.text.calendar_words import fold

Share = Literal["all", "most", "half", "some", "few"]

_SHARES: dict[Share, str] = {
    "all": r"all(?: of)?|every one of|the whole of|tous|toutes|l'ensemble|la totalite|l'integralite|each of",
    "most": r"most(?: of)?|the majority of|a majority of|la plupart|la majorite|une majorite|la majeure partie"
            r"|the bulk of|l'essentiel|the vast majority of|la grande majorite|l'immense majorite",
    "half": r"half(?: of)?|la moitie",
    "some": r"some of|part of|a part of|une partie|certains|certaines|quelques-uns|quelques-unes|parts of|une part",
    "few": r"few of|a few of|a minority of|a fraction of|une minorite|une petite partie|une fraction|a handful of"
           r"|une poignee|hardly any of|a small part of",
}  # fmt: skip
_LINK = r"(?: (?:of|de|des|du|d'entre|parmi|the|les|la|le|its|their|his|her|ses|leurs|ces|those|these|nearly|quelque))*"
_SHARE = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _SHARES.items()) + r")\b"
    + _LINK + r" (?:d'|l')?(?P<head>\d[\d ,.]*\d|\d|[a-z]{3,})"
)  # fmt: skip
_ONE_OF = re.compile(
    r"\b(?:(?:l')?une? (?:de |d')?(?:ces|des|ses|leurs)|one of (?:the|its|their|his|her)|among the|parmi les)"
    r" (?:tres |very )?(?P<rank>rares|seuls|seules|few|only|plus [a-z]+|most [a-z]+|[a-z]{3,}est|meilleurs?|meilleures?"
    r"|premiers|premieres|first|best|worst|pires)\b"
)
_THE_ONLY = re.compile(
    r"(?<!of )(?<!parmi )(?<!among )\b(?:le|la|l'|son|sa|leur|the|its|their|his|her) ?"
    r"(?P<rank>seule?|unique|only|sole|plus [a-z]+|most [a-z]+|[a-z]{3,}est"
    r"|meilleure?|premiere?|first|best|worst|pire)\b"
)
_ONLY = frozenset("rares seuls seules few only seul seule unique sole".split())
_SAMPLE = 4000


class Part(NamedTuple):
    """A share and the folded word or number it is a share of."""

    share: Share
    head: str
    start: int
    end: int


def find_shares(text: str) -> list[Part]:
    """Return the shares told in words, in order: "most of the 40 ships" is most of "40"."""
    found = []
    for match in _SHARE.finditer(fold(text[:_SAMPLE]).replace("’", "'")):
        share = next(name for name in _SHARES if match[name])
        head = re.sub(r"[ ,.]", "", match["head"]) if match["head"][0].isdigit() else match["head"]
        found.append(Part(share, head, match.start(), match.end()))
    return found


def one_of(text: str) -> frozenset[str]:
    """Return what something is one of: "only" for "one of the few", the superlative for "l'un des plus grands"."""
    return _ranks(_ONE_OF, text)


def the_only(text: str) -> frozenset[str]:
    """Return what something alone is said to be: "only", or the superlative."""
    return _ranks(_THE_ONLY, text)


def _ranks(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    folded = fold(text[:_SAMPLE]).replace("’", "'")
    return frozenset("only" if m["rank"] in _ONLY else _singular(m["rank"]) for m in pattern.finditer(folded))


def _singular(rank: str) -> str:
    words = [word.rstrip("s").removesuffix("e") for word in rank.split()]
    return " ".join(words)
