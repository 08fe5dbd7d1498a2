"""Words about the passages are left out of a claim, and claims of their silence are judged as such."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.grounding.framing import breaks_silence, tells_of_silence, unframed
from assistant.grounding.judgement import judge
from assistant.grounding.statements import read

PASSAGE = (
    "Le pont de Lormont a rouvert le 3 mai. Les travaux ont coûté 20 millions d'euros. La tempête a fait 12 victimes."
)
FRAMED = {
    "according to the passage": ("Selon le passage, le pont a rouvert.", "le pont a rouvert."),
    "from the documents given": ("D'après les documents fournis, le pont a rouvert.", "le pont a rouvert."),
    "the passages mention that": ("Les passages mentionnent également que le pont a rouvert.", "le pont a rouvert."),
    "the article indicates": ("L'article indique que le pont a rouvert.", "le pont a rouvert."),
    "in English": ("According to the provided text, the bridge has reopened.", "the bridge has reopened."),
    "the article says that": ("The article says that the bridge has reopened.", "the bridge has reopened."),
    "in the passages, at the end": ("Le pont a rouvert dans les passages fournis.", "Le pont a rouvert ."),
    "a list mark": ("2) Le pont a rouvert.", "Le pont a rouvert."),
}
LEFT_ALONE = {
    "an article of a law": "Selon l'article 5 du traité, le pont a rouvert.",
    "the text of something": "D'après le texte de la loi, le pont a rouvert.",
    "no frame at all": "Le pont a rouvert le 3 mai.",
    "a year first": "2024 a vu le pont rouvrir.",
}
SILENT = {
    "not mentioned in the passages": "La longueur du pont n'est pas spécifiquement mentionnée dans les passages.",
    "the passages do not say": "Les passages ne précisent pas la longueur du pont.",
    "there is no information on": "Il n'y a pas d'information sur la longueur du pont.",
    "no figure is given": "Cependant, aucun chiffre n'est fourni concernant la longueur du pont.",
    "I do not find": "Je ne trouve pas l'information dans le texte.",
    "the passages do not mention": "The passages do not mention the length of the bridge.",
    "there is no information about": "There is no information about the length of the bridge.",
}
SPEAKING = {
    "something more after but": "Les passages ne précisent pas la longueur du pont, mais le maire a démissionné.",
    "something more after who": "Le pont n'est pas mentionné dans le texte, qui accuse le maire de fraude.",
    "a negation about the world": "Le pont n'a pas rouvert.",
    "an authority that gave no figure": "Aucun chiffre n'est donné par la préfecture.",
}
BROKEN = {
    "the date they give": "Les passages ne précisent pas quand le pont de Lormont a rouvert.",
    "the number they give": "Aucun chiffre n'est donné sur les victimes.",
}


@pytest.mark.parametrize(("text", "rest"), FRAMED.values(), ids=FRAMED)
def test_words_about_the_passages_are_blank(text: str, rest: str) -> None:
    claim = read(text).statements[-1]
    bare = unframed(claim, [read(PASSAGE)])
    assert " ".join(bare.text.split()) == rest
    assert (bare.start, bare.end) == (claim.start, claim.end)


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_other_words_stay(text: str) -> None:
    claim = read(text).statements[0]
    assert unframed(claim, [read(PASSAGE)]) is claim


def test_a_text_that_the_passage_speaks_of_itself_stays() -> None:
    claim = read("Selon le texte, le pont a rouvert.").statements[0]
    assert unframed(claim, [read("Le texte a été voté. Le pont a rouvert.")]) is claim


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_a_silence_is_seen_and_supported_by_passages_that_keep_it(text: str) -> None:
    assert tells_of_silence(read(text).statements[0], [read(PASSAGE)])
    assert judge(text, [PASSAGE]).verdict == "supported"


@pytest.mark.parametrize("text", SPEAKING.values(), ids=SPEAKING)
def test_what_says_more_is_no_silence(text: str) -> None:
    assert not tells_of_silence(read(text).statements[0], [read(PASSAGE)])
    assert judge(text, [PASSAGE]).verdict != "supported"


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_silence_that_the_passages_break_is_contradicted(text: str) -> None:
    claim = read(text).statements[0]
    assert tells_of_silence(claim, [read(PASSAGE)])
    assert breaks_silence(claim, [read(PASSAGE)])
    assert judge(text, [PASSAGE]).verdict == "contradicted"


def test_a_figure_in_a_silence_is_checked() -> None:
    text = "Les passages ne disent rien des 450 ouvriers du pont."
    assert judge(text, [PASSAGE]).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Selon le passage, les travaux ont coûté 30 millions d'euros.",
        "The article says that the bridge closed on 3 May.",
    ],
    ids=["another number", "the opposite"],
)
def test_a_frame_hides_no_lie(claim: str) -> None:
    assert judge(claim, [PASSAGE]).verdict != "supported"


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_is_taken(text: str) -> None:
    for claim in read(text).statements:
        unframed(claim, [read(PASSAGE)])
        tells_of_silence(claim, [read(PASSAGE)])
