"""A Draft and the articles it cites to verified claims and what was refused; nothing unverified comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answering.denials import find_denial
from assistant.grounding.citations import foundation, number
from assistant.grounding.closeness import tells_closely
from assistant.grounding.judgement import Judgement, judge
from assistant.grounding.repair import repair
from assistant.text.dates import find_dates
from assistant.text.edtf import contains
from assistant.text.speech import find_attributions
from assistant.types import (
    Article,
    CheckedFigure,
    Citation,
    Claim,
    DateMention,
    Draft,
    DraftClaim,
    Evidence,
    Language,
    Rejected,
)

# The sentences before are read too: they say who "il" or "le groupe" is.
_BEFORE = 1_500


@dataclass(frozen=True, slots=True)
class Verified:
    """What of a draft may be shown: claims beside the draft claims they come from, and what was refused."""

    claims: tuple[tuple[DraftClaim, Claim], ...]
    citations: tuple[Citation, ...]
    figures: tuple[CheckedFigure, ...]
    rejected: tuple[Rejected, ...]


NOTHING = Verified((), (), (), ())


def verify(draft: Draft, language: Language, articles: Mapping[str, Article]) -> Verified:
    """Check each claim of a draft against the passages it cites; `language` is that of the reasons.

    A claim whose words are not those of its passages is mended where that is certain: the passage that carries it is
    cited instead of one that does not, a lost qualifier or attribution is put back. What was changed or refused is
    said in `rejected`. A claim made twice is shown once.
    """
    checker = _Checker(draft, language, articles)
    claims: list[tuple[DraftClaim, Claim]] = []
    citations: dict[Evidence, Citation] = {}
    figures: list[CheckedFigure] = []
    sounds = {sound.proposed.text: sound for proposed in draft.claims for sound in checker.check(proposed)}
    for sound in _with_denials(list(sounds.values()), articles):
        citations = number(citations, sound.proposed.support, articles)
        labels = tuple(citations[evidence].label for evidence in sound.proposed.support)
        figures += [_labelled(figure, labels) for figure in sound.figures]
        claims.append((sound.proposed, _claim(sound.proposed, labels, articles)))
    return Verified(tuple(claims), tuple(citations.values()), tuple(figures), tuple(checker.rejected))


@dataclass(frozen=True, slots=True)
class _Sound:
    """A claim that passed; the citations of its figures are places in its support."""

    proposed: DraftClaim
    figures: tuple[CheckedFigure, ...]


class _Checker:
    """Checks the claims of one draft and keeps what it refuses."""

    def __init__(self, draft: Draft, language: Language, articles: Mapping[str, Article]) -> None:
        self.rejected: list[Rejected] = []
        self._articles = articles
        self._place = 0 if language == "fr" else 1
        known = dict.fromkeys(chain(chain.from_iterable(claim.support for claim in draft.claims), draft.nearest))
        self._known = tuple(one for one in known if foundation([one], articles) is None)

    def check(self, proposed: DraftClaim) -> list[_Sound]:
        """Return the claim as it may be shown, nothing when it may not."""
        reason = self._unfounded(proposed)
        if reason is not None:
            return self._refuse(proposed, reason)
        if _verbatim(proposed, self._articles):
            return [_as_written(proposed, self._articles)]
        judged = self._judge(proposed)
        if judged.verdict == "supported":
            return [self._narrowed(proposed, judged)]
        return self._moved(proposed) or self._mended(proposed, judged) or self._refuse(proposed, _because(judged))

    def _unfounded(self, proposed: DraftClaim) -> str | None:
        if not proposed.text.strip():
            return ("l'affirmation est vide", "the claim is empty")[self._place]
        if proposed.text[0].islower() and proposed.text.rstrip()[-1] not in '.!…»”"':
            return ("ce n'est pas une phrase entière", "it is not a whole sentence")[self._place]
        reasons = foundation(proposed.support, self._articles)
        return reasons[self._place] if reasons else None

    def _judge(self, proposed: DraftClaim) -> Judgement:
        anchors = [self._articles[evidence.article_id].published for evidence in proposed.support]
        articles = [self._articles[key].text for key in dict.fromkeys(one.article_id for one in proposed.support)]
        passages = _passages(proposed.support, self._articles)
        return judge(proposed.text, passages, anchors, strict=True, articles=articles)

    def _moved(self, proposed: DraftClaim) -> list[_Sound]:
        """Cite the passage that carries the claim, where another one that the drafter read closely tells it."""
        for evidence in self._known:
            if evidence in proposed.support or not self._tells(evidence, proposed.text):
                continue
            moved = replace(proposed, support=(evidence,), key=None)
            judged = self._judge(moved)
            if judged.verdict == "supported" and judged.grounds:
                return [self._narrowed(moved, judged)]
        return []

    def _tells(self, evidence: Evidence, claim: str) -> bool:
        article = self._articles[evidence.article_id]
        return tells_closely(claim, article.text[evidence.start : evidence.end], article.published)

    def _mended(self, proposed: DraftClaim, judged: Judgement) -> list[_Sound]:
        repaired = repair(proposed.text, judged, _passages(proposed.support, self._articles))
        if repaired is None:
            return []
        mended = replace(proposed, text=repaired.claim, key=None)
        again = self._judge(mended)
        if not repaired.holds(again):
            return []
        self.rejected.append(Rejected(proposed.text, _because(judged)))
        sound = self._narrowed(mended, again)
        return [replace(sound, proposed=replace(sound.proposed, text=repaired.text))]

    def _narrowed(self, proposed: DraftClaim, judged: Judgement) -> _Sound:
        """Cite the very sentences that carry a claim, where they carry it without the rest of their passages."""
        narrow = replace(proposed, support=_sentences(proposed, judged), event_date=None)
        if narrow.support and narrow.support != proposed.support:
            again = self._judge(narrow)
            if again.problems == judged.problems:
                return self._dated(proposed, narrow, again)
        return self._dated(proposed, proposed, judged)

    def _dated(self, proposed: DraftClaim, sound: DraftClaim, judged: Judgement) -> _Sound:
        """Keep the date of the event that a drafter gave only where its citations tell it."""
        told = proposed.event_date and any(
            mention.edtf and contains(proposed.event_date, mention.edtf)
            for evidence in sound.support
            for mention in _dates(evidence, self._articles)
        )
        return _Sound(replace(sound, event_date=proposed.event_date if told else None), judged.figures)

    def _refuse(self, proposed: DraftClaim, reason: str) -> list[_Sound]:
        self.rejected.append(Rejected(proposed.text, reason))
        return []


def _passages(support: Sequence[Evidence], articles: Mapping[str, Article]) -> list[str]:
    return [articles[evidence.article_id].text[evidence.start : evidence.end] for evidence in support]


def _verbatim(proposed: DraftClaim, articles: Mapping[str, Article]) -> bool:
    """Tell whether a claim is its passages' own words, all of them."""
    return proposed.text.split() == " ".join(_passages(proposed.support, articles)).split()


def _as_written(proposed: DraftClaim, articles: Mapping[str, Article]) -> _Sound:
    """Return a claim that is its passages' own words, each figure with the place of the passage it stands in."""
    passages = _passages(proposed.support, articles)
    anchors = [articles[evidence.article_id].published for evidence in proposed.support]
    parts = [
        replace(figure, verdict="supported", citation=place)
        for place, (passage, anchor) in enumerate(zip(passages, anchors, strict=True))
        for figure in judge(passage, [passage], [anchor]).figures
    ]
    return _Sound(proposed, tuple(parts))


def _sentences(proposed: DraftClaim, judged: Judgement) -> tuple[Evidence, ...]:
    found = []
    for ground in judged.grounds:
        evidence = proposed.support[ground.passage]
        found.append(Evidence(evidence.article_id, evidence.start + ground.start, evidence.start + ground.end))
    return tuple(dict.fromkeys(found))


def _dates(evidence: Evidence, articles: Mapping[str, Article]) -> list[DateMention]:
    article = articles[evidence.article_id]
    return find_dates(article.text[evidence.start : evidence.end], article.published, article.language)


def _because(judged: Judgement) -> str:
    return " ; ".join(judged.reasons)


def _labelled(figure: CheckedFigure, labels: Sequence[int]) -> CheckedFigure:
    return replace(figure, citation=labels[figure.citation or 0])


def _with_denials(found: Sequence[_Sound], articles: Mapping[str, Article]) -> list[_Sound]:
    """Set beside each accusation the denial that its article carries, unless a claim tells it already."""
    shown: list[_Sound] = []
    cited = [evidence for sound in found for evidence in sound.proposed.support]
    for sound in found:
        shown.append(sound)
        for evidence in sound.proposed.support:
            denial = find_denial(articles[evidence.article_id], evidence.start, evidence.end)
            if denial and not any(_overlaps(denial, other) for other in cited):
                cited.append(denial)
                article = articles[denial.article_id]
                proposed = DraftClaim(article.text[denial.start : denial.end], (denial,))
                shown.append(_as_written(proposed, articles))
    return shown


def _overlaps(one: Evidence, other: Evidence) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end


def _claim(proposed: DraftClaim, labels: tuple[int, ...], articles: Mapping[str, Article]) -> Claim:
    evidence = proposed.support[0]
    article = articles[evidence.article_id]
    prose = next(span for span in article.prose if span.start <= evidence.start < span.end)
    opening = max(prose.start, evidence.start - _BEFORE)
    said = [
        attribution
        for attribution in find_attributions(article.text[opening : evidence.end], article.language)
        if attribution.end + opening > evidence.start and attribution.speaker
    ]
    return Claim(proposed.text, labels, said[0].speaker if said else None, proposed.event_date)
