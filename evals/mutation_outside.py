"""What only a drafter adds: knowledge of its own, quotations made up, sources left out; a claim in, lies out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from assistant.text.names import find_names
from evals.mutation_sources import Source

Edit = tuple[str, str]

# True or not, no passage of the gold cases carries these.
_KNOWLEDGE = {
    "fr": """La tour Eiffel mesure 330 mètres.|La Corée du Nord compte environ 26 millions d'habitants.
        |La Russie est le plus vaste pays du monde.|Kim Jong Un a étudié en Suisse.|Vladimir Poutine est né à Leningrad.
        |Les Nations unies comptent 193 États membres.|La guerre de Corée a pris fin en 1953.
        |Pyongyang a procédé à son premier essai nucléaire en 2006.|L'Ukraine est indépendante depuis 1991.
        |La population de Moscou dépasse 12 millions d'habitants.""",
    "en": """The Eiffel Tower is 330 metres tall.|North Korea has about 26 million inhabitants.
        |Russia is the largest country in the world.|Kim Jong Un studied in Switzerland.
        |Vladimir Putin was born in Leningrad.|The United Nations has 193 member states.
        |The Korean War ended in 1953.|Pyongyang carried out its first nuclear test in 2006.
        |Ukraine has been independent since 1991.|More than 12 million people live in Moscow.""",
}
_SAYINGS = {
    "fr": ["nous ne reculerons devant rien", "cette page est définitivement tournée", "l'histoire nous donnera raison"],
    "en": ["we will stop at nothing", "this chapter is closed for good", "history will prove us right"],
}
_FIRST = re.compile(r"^(?:Selon|D['’]après|According to) [^,«»\"]{3,60}, (?P<rest>[^\W\d_][^«»\"]{30,})$")
_LAST = re.compile(
    r"^(?P<rest>[^«»\"]{30,}?), (?:selon|d['’]après|according to|(?:a|ont) (?:déclaré|affirmé|indiqué|annoncé|rapporté|"
    r"estimé)|said|reported|announced) [^,«»\"]{3,80}\.$"
)


def general_knowledge(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Say something that no passage says."""
    said = rng.choice(_KNOWLEDGE[source.language].split("|")).strip()
    if said not in source.passage:
        yield said, "said from general knowledge"


def invented_quotation(source: Source, rng: random.Random) -> Iterator[Edit]:
    """Put words that nobody said into the mouth of somebody the passage names."""
    people = [name.text for name in find_names(source.passage, source.language) if name.kind == "person"]
    if people:
        words, who = rng.choice(_SAYINGS[source.language]), rng.choice(people)
        yield (
            (f"« {words[0].upper()}{words[1:]} », a déclaré {who}.", "a quotation made up")
            if source.language == "fr"
            else (f"“{words[0].upper()}{words[1:]},” {who} said.", "a quotation made up")
        )


def attribution_dropped(source: Source, rng: random.Random) -> Iterator[Edit]:
    """State as a fact what the passage has somebody say."""
    for pattern in (_FIRST, _LAST):
        match = pattern.match(source.claim)
        if match:
            rest = match["rest"].rstrip(" .")
            yield f"{rest[0].upper()}{rest[1:]}.", "who says it left out"
            return
