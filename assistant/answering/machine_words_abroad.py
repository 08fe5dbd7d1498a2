"""Orders to machines in Spanish, Italian and German, as patterns over lower case without accents.

No article of these languages is answered from; an order in one of them still reaches a model.
"""

from __future__ import annotations

from typing import Final

_ORDERED = (
    r"(?:instrucciones|indicaciones|reglas|directrices|istruzioni|regole|direttive|linee guida|anweisungen|regeln|"
    r"richtlinien|vorgaben|instruktionen|befehle)"
)
_OWN = r"(?:tu|tus|su|sus|tuo|tua|tue|tuoi|vostre|dein\w{0,2}|ihre?[nr]?)"

PATTERNS: Final = (
    (
        "ignor olvid omite desca dimen trala",
        rf"\b(?:ignora|ignorad|ignoren?|ignorate|olvida|olvide|omite|descarta|dimentica|dimenticate|tralascia) "
        rf"(?:[\w']+ ){{0,3}}?{_ORDERED}",
    ),
    (
        "ignor vergi verge missa",
        rf"\b(?:ignorier\w*|vergiss|vergessen sie|missachte\w*) (?:[\w']+ ){{0,4}}?(?:{_ORDERED}|alles, was)",
    ),
    ("nuova nuove nueva neue", r"\b(?:nuevas? instruccion(?:es)?|nuov[ae] istruzion[ei]|neue anweisung(?:en)?) ?:"),
    (
        "siste syste",
        r"\b(?:nota|mensaje|messaggio|aviso|avviso) (?:del|di|de) sistema ?:|"
        r"\bsystem(?:hinweis|meldung|nachricht|anweisung) ?:",
    ),
    (
        "promp instr istru syste richt",
        rf"\b{_OWN} (?:prompt|system-?prompt|instrucciones|istruzioni|system-?anweisung(?:en)?)\b|"
        r"\bprompt (?:del|de|di) sistema\b",
    ),
    (
        "sin senza ohne",
        r"\b(?:sin|senza|ohne) (?:[\w]+ )?(?:restricciones|restrizioni|einschr(?:a|ae)nkungen|filtros?|filtri|reglas|"
        r"regole|regeln)\b",
    ),
    ("keine unein", r"\bdu\b[^.\n]{0,60}\bkeine (?:\w+ )?(?:regeln|richtlinien|einschr(?:a|ae)nkungen)\b"),
    ("intern", r"\b(?:gib|gibst|gebe) (?:[\w']+ ){0,4}?(?:internen|geheimen) (?:daten|anweisungen)\b"),
    (
        "assis asist",
        r"\b(?:ahora eres|eres ahora|ora sei|sei ora|du bist (?:jetzt|nun)) (?:[\w]+ ){0,2}?(?:asistente|assistente|"
        r"assistent)\b|\b(?:come assistente|als assistent|como asistente),? (?:ho|habe|ya|ich)\b",
    ),
)
