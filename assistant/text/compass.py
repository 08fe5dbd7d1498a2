"""The points of the compass: a folded word, French or English, in, its point out."""

from __future__ import annotations

# "est" is left out: it is a French verb first.
COMPASS = {
    word: point
    for point, words in {
        "north": "nord north northern septentrional septentrionale northward northwards northerly",
        "south": "sud south southern meridional meridionale southward southwards southerly",
        "east": "east eastern oriental orientale orientaux eastward eastwards easterly",
        "west": "ouest west western occidental occidentale occidentaux westward westwards westerly",
        "northeast": "northeast northeastern",
        "northwest": "northwest northwestern",
        "southeast": "southeast southeastern",
        "southwest": "southwest southwestern",
    }.items()
    for word in words.split()
}
