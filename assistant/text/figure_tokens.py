"""Text in, the tokens that figures are made of out: number literals, words, symbols, and codes that are no figure."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from assistant.text.words import fold

TokenKind = Literal["number", "word", "symbol", "opaque"]

_LONGEST_WORD = 60
_SCAN = re.compile(
    r"""
    (?P<opaque>
        (?: https?:// | www\. ) \S+
      | [@\#]\w+
      | (?: UTC | GMT ) [ \u00a0]? [+\-−] [0-9]{1,2} (?: :?[0-9]{2} )?
      # telephone numbers
      | (?<![0-9.,]) (?: \+[0-9]{1,3}[ \u00a0]?[0-9] | 0[0-9] ) (?: [ \u00a0.-][0-9]{2} ){4} (?![0-9])
      # dates and times of the clock
      | (?<![0-9.,]) (?: 1[0-9]{3} | 20[0-9]{2} ) - (?: [0-9]{2} (?: -[0-9]{2} )? | [0-9]{4} ) (?![0-9])
      | (?<![0-9.,/]) [0-9]{1,2} (?P<mark>[./-]) [0-9]{1,2} (?P=mark) (?: [0-9]{4} | [0-9]{2} ) (?![0-9.])
      | (?<![0-9.,]) [0-9]{1,2} : [0-9]{2} (?: :[0-9]{2} )? (?![0-9])
      | (?<![0-9.,]) [0-9]{1,2} [ \u00a0\u202f]?[hH][ \u00a0\u202f]? [0-5][0-9] (?![0-9])
      | (?<![0-9.,]) (?: [01]?[0-9] | 2[0-3] ) [ \u00a0\u202f]?[hH] (?!\w)
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
  | (?P<symbol> [%‰€$£¥₽₩₹₴₪₺₿°½¼¾⅓⅔⅕⅛]++ )
  | (?P<word> [^\W\d_]++ (?: [\u0300-\u036f]++ [^\W\d_]*+ )*+ )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of text; `word` is folded for words and verbatim for the rest, `capital` tells of its first letter."""

    start: int
    end: int
    word: str
    kind: TokenKind
    capital: bool = False


def tokenize(text: str) -> list[Token]:
    """Return the tokens in order; white space, punctuation and marks stay between them."""
    return [_token(match) for match in _SCAN.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    surface, start, end = match.group(), match.start(), match.end()
    # lastgroup names the last group closed, and the outer ones close after those they hold.
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]
    if kind != "word":
        return Token(start, end, surface, kind)
    folded = fold(surface) if len(surface) <= _LONGEST_WORD else ""
    return Token(start, end, folded, "word", surface[0].isupper())
