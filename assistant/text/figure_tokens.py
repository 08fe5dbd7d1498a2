"""Text in, the tokens that figures are made of out: number literals, words, symbols, and codes that are no figure."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.text.number_words import ATOMS
from assistant.text.rank_spelling import nearest_rank
from assistant.text.words import fold

TokenKind = Literal["number", "word", "symbol", "opaque"]

_LONGEST_WORD = 60
_JOINS = re.compile(r"[ \u00a0\u202f\u2009\t]{1,3}|[-‐‑]|[ \t]*\r?\n[ \t]*")
_SCAN = re.compile(
    r"""
    (?P<opaque>
        (?: https?:// | www\. ) \S+
      | [@\#]\w+
      | (?: UTC | GMT ) [ \u00a0]? [+\-−] [0-9]{1,2} (?: :?[0-9]{2} )?
      # telephone numbers
      | (?<![0-9.,]) (?: \+[0-9]{1,3}[ \u00a0]?[0-9] | 0[0-9] ) (?: [ \u00a0.-][0-9]{2} ){4} (?![0-9])
      | (?<![0-9.,-]) (?: 1[ -])? (?: \([0-9]{3}\)[ ] | [0-9]{3}- ) [0-9]{3}-[0-9]{4} (?![0-9-])
      | (?<![0-9.,-]) [0-9]{3}-0[0-9]{3} (?![0-9-])
      # dates and times of the clock
      | (?<![0-9.,]) (?: 1[0-9]{3} | 20[0-9]{2} ) - (?: [0-9]{2} (?: -[0-9]{2} )? | [0-9]{4} ) (?![0-9])
      | (?<![0-9.,/]) [0-9]{1,2} (?P<mark>[./-]) [0-9]{1,2} (?P=mark) (?: [0-9]{4} | [0-9]{2} ) (?![0-9.])
      | (?<![0-9.,]) [0-9]{1,2} : [0-9]{2} (?: :[0-9]{2} )? (?![0-9])
      | (?<![0-9.,]) [0-9]{1,2} [ \u00a0\u202f]?[hH][ \u00a0\u202f]? [0-5][0-9] (?![0-9])
      # versions and addresses
      | (?! [1-9][0-9]{0,2} (?: \.[0-9]{3} )+ (?! [0-9] | \.[0-9] ) ) [0-9]++ (?: \.[0-9]++ ){2,}
      # names with digits: G20, F-16, MH17, v1.2
      | [^\W\d_]++ (?: [0-9]\w*+ (?: [-.:/]\w*[0-9]\w*+ )* | [-‑][0-9]\w*+ (?: [-./][0-9]\w*+ )* )
    )
  | (?P<number>
        (?:
            [1-9][0-9]{0,2} (?P<sep>[ \u00a0\u202f\u2009'’.,]) [0-9]{3} (?: (?P=sep)[0-9]{3} )* (?![0-9])
            (?: [.,][0-9]+ )?
          | [0-9]++ (?: [.,][0-9]++ )?
          | (?<![\w.,]) [.,] [0-9]++
        )
        (?: e[+-]?[0-9]{1,2} (?!\w) | \^(?: -- | [+-] )?[0-9]{1,3} )?
    )
  | (?P<symbol> [%‰€$£¥₽₩₹₴₪₺₿₫₦₱฿₸₾₵¢°½¼¾⅓⅔⅕⅛]++ )
  | (?P<word> [^\W\d_]++ (?: [\u0300-\u036f]++ [^\W\d_]*+ )*+ )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of text; `word` is folded for words and verbatim for the rest, `capital` tells of its first letter.

    `gap` is what parts it from the token before, a full stop for the first; `joined` tells that this is no more than a
    blank, a hyphen or one line break.
    """

    start: int
    end: int
    word: str
    kind: TokenKind
    capital: bool
    gap: str
    joined: bool


def tokenize(text: str) -> list[Token]:
    """Return the tokens in order; white space, punctuation and marks stay between them."""
    tokens: list[Token] = []
    before = 0
    for match in _SCAN.finditer(text):
        start, end = match.span()
        # lastgroup names the last group closed, and the outer ones close after those they hold.
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]
        surface = match.group()
        word, capital = _word(surface) if kind == "word" else (surface, False)
        gap = text[before:start] if tokens else "."
        joined = gap == " " or (bool(tokens) and _JOINS.fullmatch(gap) is not None)
        tokens.append(Token(start, end, word, kind, capital, gap, joined))
        before = end
    return tokens


def _word(surface: str) -> tuple[str, bool]:
    folded = fold(surface) if len(surface) <= _LONGEST_WORD else ""
    if folded.endswith(("ieme", "iemes")) and folded not in ATOMS["fr"]:
        folded = nearest_rank(folded)
    return folded, surface[0].isupper()
