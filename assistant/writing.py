"""What a question found, and a language model, to verified claims as they come; nothing unverified is ever told."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from time import perf_counter

from assistant.answering.asking import Asking
from assistant.answering.chat_seam import ModelError
from assistant.answering.claims_reading import ClaimReader, Proposed
from assistant.answering.full_names import introductions, shortened
from assistant.answering.generative import Brief, draft_claim
from assistant.answering.injections import speaks_to_machine
from assistant.answering.second_look import drops_source, nearly_said
from assistant.answering.swapped_words import turned
from assistant.grounding.citations import number
from assistant.grounding.judgement import judge
from assistant.grounding.quoted_translations import foreign_quotation, refusal, with_translation
from assistant.grounding.verification import Verified, verify
from assistant.types import (
    Article,
    CheckedFigure,
    Citation,
    Claim,
    ClaimShown,
    Draft,
    DraftClaim,
    Evidence,
    Language,
    ProgressLine,
    Rejected,
    StreamEvent,
)

_READING = ("Le modèle lit les passages.", "The model reads the passages.")
_CHECKING = ("Vérification de l'affirmation {} dans les articles.", "Checking claim {} against the articles.")
_MENDING = ("Le modèle revoit ce qui a été refusé.", "The model revises what was refused.")
_MACHINE = (
    "le passage cité s'adresse à une machine, non au lecteur",
    "the cited passage speaks to a machine, not to the reader",
)
_MOVED = (
    "les passages cités ne le disent pas, et aucun autre ne le dit en ces mots",
    "the cited passages do not say so, and no other says it in these words",
)
_DROPPED = (
    "le passage le rapporte de quelqu'un, ce que la phrase ne dit plus",
    "the passage reports it from somebody, which the sentence no longer says",
)
_TURNED = (
    "le passage le dit d'un autre temps, ou dans l'autre sens",
    "the passage says it of another time, or the other way round",
)
_UNREADABLE = "the model's reply could not be read"
# A second call needs about the time that the first one took.
_AGAIN = 0.8
Refused = list[tuple[Proposed, str]]


@dataclass
class Writing:
    """One answer being written: claims are proposed by the model, checked one by one, and kept or refused.

    `checking` is the time that verification took, in milliseconds.
    """

    asking: Asking
    brief: Brief
    articles: Mapping[str, Article]
    claims: list[tuple[DraftClaim, Claim]] = field(default_factory=list)
    citations: dict[Evidence, Citation] = field(default_factory=dict)
    figures: list[CheckedFigure] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    silent: bool = False
    false_premise: bool = False
    checking: float = 0.0
    _checked: int = 0

    def events(self) -> Generator[StreamEvent, None, None]:
        """Write: yield what is being done, and each claim once it is verified. Raises ModelError.

        What fails goes back to the model once, with the reasons; so does a reply that cannot be read.
        """
        yield ProgressLine(self._say(_READING))
        began = self.asking.left
        refused = yield from self._round(self.brief.prompt(), "draft")
        unread = self.asking.spent.failed == _UNREADABLE
        if (refused or unread) and not self.asking.cut and self.asking.left > _AGAIN * (began - self.asking.left):
            yield ProgressLine(self._say(_MENDING))
            yield from self._mend(refused)
        if self.asking.spent.failed == _UNREADABLE and not self.claims:
            raise ModelError(_UNREADABLE)

    def verified(self) -> Verified:
        """Return what may be shown, and what was refused."""
        rejected = tuple(dict.fromkeys(self.rejected))
        return Verified(tuple(self.claims), tuple(self.citations.values()), tuple(self.figures), rejected)

    def add(self, found: Verified) -> Iterator[StreamEvent]:
        """Take the claims that verification leaves, those shown already left out; yield them."""
        for place, (proposed, claim) in enumerate(found.claims):
            told = claim.text in {other.text for _, other in self.claims}
            # A denial is set beside its accusation; where a claim tells it already, not again.
            if told or (place and _overlap(proposed.support, self.citations)):
                continue
            self.citations = number(self.citations, proposed.support, self.articles)
            labels = tuple(self.citations[evidence].label for evidence in proposed.support)
            own = dict(zip(claim.citations, labels, strict=True))
            self.figures += [_relabelled(one, own) for one in found.figures if one.citation in own]
            shown = Claim(claim.text, labels, claim.attribution, claim.event_date)
            self.claims.append((proposed, shown))
            yield ClaimShown(shown, tuple(self.citations[evidence] for evidence in proposed.support))

    def _round(self, prompt: str, step: str) -> Generator[StreamEvent, None, Refused]:
        """Ask once; yield the claims that pass, return those that do not with the reasons."""
        reader = ClaimReader()
        refused: Refused = []
        self.asking.spent.failed = None
        for piece in self.asking.pieces(prompt, self.brief.schema, f"{self.brief.key} {step}"):
            for proposed in reader.feed(piece):
                refused += yield from self._check(proposed)
        for proposed in reader.finish():
            refused += yield from self._check(proposed)
        self.silent, self.false_premise = reader.silent, reader.false_premise
        if reader.readable:
            self.asking.keep()
        elif not self.asking.cut:
            self.asking.spent.failed = _UNREADABLE
        else:
            self.asking.spent.failed = self.asking.cut
        return refused

    def _mend(self, refused: Refused) -> Iterator[StreamEvent]:
        failed, silent, premise = self.asking.spent.failed, self.silent, self.false_premise
        step = " ".join(claim.text for claim, _ in refused)
        try:
            yield from self._round(self.brief.again(refused), f"again {step}")
        except ModelError:
            self.asking.spent.failed = failed
        if refused:
            self.asking.spent.failed, self.silent, self.false_premise = None, silent, premise

    def _check(self, proposed: Proposed) -> Generator[StreamEvent, None, Refused]:
        """Verify one claim: yield it where it passes, return it with the reason where it does not."""
        self._checked += 1
        yield ProgressLine(self._say(_CHECKING).format(self._checked))
        named = draft_claim(proposed, self.brief)
        began = perf_counter()
        found = self._verify(named)
        if not found.claims:
            found = self._in_short(named) or found
        self.rejected += found.rejected
        doubt = self._doubt(named, found.claims[0][0]) if found.claims else None
        if proposed.translation and found.claims and doubt is None:
            found = self._translated(found, proposed.translation)
        self.checking += (perf_counter() - began) * 1000
        if doubt is not None:
            self.rejected.append(Rejected(proposed.text, doubt))
            return [(proposed, doubt)]
        yield from self.add(found)
        return [] if found.claims else [(proposed, " ; ".join(one.reason for one in found.rejected))]

    def _verify(self, named: DraftClaim) -> Verified:
        return verify(Draft((named,), "llm", nearest=self.brief.support), self._language, self.articles)

    def _in_short(self, named: DraftClaim) -> Verified | None:
        """Verify a claim whose only fault is a name in full, said in short; cite where its article says it in full."""
        known = [one for one in named.support if one.article_id in self.articles]
        texts = [self.articles[one.article_id].text[one.start : one.end] for one in known]
        anchors = [self.articles[one.article_id].published for one in known]
        judged = judge(named.text, texts, anchors, strict=True)
        names = [one.surface for one in judged.problems]
        told = introductions(names, known, self.articles)
        if not told or any(one.kind != "unsupported_name" for one in judged.problems):
            return None
        found = self._verify(replace(named, text=shortened(named.text, names, known, self.articles)))
        if not found.claims:
            return None
        (proposed, claim), *others = found.claims
        labels = range(len(found.citations) + 1, len(found.citations) + 1 + len(told))
        full = replace(proposed, text=named.text, support=(*proposed.support, *told))
        shown = replace(claim, text=named.text, citations=(*claim.citations, *labels))
        return replace(found, claims=((full, shown), *others), rejected=())

    def _translated(self, found: Verified, translation: str) -> Verified:
        """Set the translation of what a claim quotes in another language behind it, where the two agree."""
        (proposed, claim), *others = found.claims
        if foreign_quotation(claim.text, self._language) is None:
            return found
        text = with_translation(claim.text, translation, self._language)
        if text is None:
            self.rejected.append(Rejected(translation, refusal(self._language)))
            return found
        both = replace(proposed, text=text, key=None), replace(claim, text=text)
        return replace(found, claims=(both, *others))

    def _doubt(self, named: DraftClaim, passed: DraftClaim) -> str | None:
        """Return why a claim that passed is still refused, None where nothing is wrong with it."""
        if any(speaks_to_machine(self.articles[one.article_id], one) for one in passed.support):
            return self._say(_MACHINE)
        if not _overlap(passed.support, named.support) and not nearly_said(passed.text, passed.support, self.articles):
            return self._say(_MOVED)
        if drops_source(passed.text, self._language, passed.support, self.articles):
            return self._say(_DROPPED)
        if turned(passed.text, [self.articles[one.article_id].text[one.start : one.end] for one in passed.support]):
            return self._say(_TURNED)
        return None

    @property
    def _language(self) -> Language:
        return self.brief.query.language

    def _say(self, words: tuple[str, str]) -> str:
        return words[0 if self._language == "fr" else 1]


def _overlap(support: Iterable[Evidence], cited: Iterable[Evidence]) -> bool:
    return any(
        one.article_id == other.article_id and one.start < other.end and other.start < one.end
        for one in support
        for other in cited
    )


def _relabelled(figure: CheckedFigure, labels: Mapping[int, int]) -> CheckedFigure:
    return CheckedFigure(
        figure.surface,
        figure.value,
        figure.upper,
        figure.qualifier,
        figure.unit,
        figure.verdict,
        labels[figure.citation or 0],
    )
