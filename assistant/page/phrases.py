"""The names of all words of the page that are not an article's nor an answer's; one language's words are a `Words`."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types import Basis, FigureVerdict, Mode, Reason, SpeechKind


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says in one language."""

    title: str
    promise: str
    language: str
    tab_ask: str
    tab_articles: str
    tab_check: str
    tab_timeline: str
    # Asking.
    conversation: str
    question: str
    placeholder: str
    ask: str
    stop: str
    clear: str
    conversations: str
    conversations_hint: str
    delete_conversation: str
    delete_sure: str
    rename_conversation: str
    no_conversations: str
    start: str
    examples_title: str
    suggestions: str
    filters: str
    period: str
    since: str
    until: str
    outlet: str
    all_outlets: str
    mode: str
    modes: dict[str, str]
    filtered: str
    retry: str
    edit: str
    copy: str
    copied: str
    link: str
    good: str
    bad: str
    why: str
    why_placeholder: str
    why_choices: dict[str, str]
    send: str
    thanks: str
    export: str
    export_md: str
    export_html: str
    export_json: str
    export_pdf: str
    export_empty: str
    exported: str
    export_asked: str
    export_checked: str
    export_versions: str
    export_missing: str
    working: str
    stopped: str
    # Reading.
    coverage: str
    coverage_one: str
    coverage_none: str
    covers: str
    outlets: str
    sources: str
    source: str
    abstentions: dict[Reason, str]
    why_abstained: str
    nearest: str
    withheld: str
    withheld_hint: str
    caption: dict[Mode, str]
    verdicts: dict[FigureVerdict, str]
    speech_kinds: dict[SpeechKind, str]
    pane: str
    pane_empty: str
    pane_hint: str
    pane_missing: str
    pane_changed: str
    back: str
    close: str
    original: str
    also: str
    evidence: str
    evidence_field: str
    basis: dict[Basis, str]
    basis_short: dict[Basis, str]
    cut: str
    inferred: str
    unknown: str
    problem: str
    empty_question: str
    long_question: str
    unexpected: str
    # Articles.
    bring: str
    drop: str
    paste: str
    paste_title: str
    paste_outlet: str
    paste_date: str
    date_short: str
    date_hint: str
    paste_text: str
    paste_placeholder: str
    add: str
    address: str
    address_off: str
    reading_files: str
    indexing: str
    nothing_brought: str
    brought: dict[str, str]
    search_articles: str
    search_placeholder: str
    columns: tuple[str, ...]
    sort: str
    open_article: str
    correct: str
    corrected: str
    save: str
    skip: str
    row_actions: str
    row_correct: str
    row_remove: str
    row_remove_sure: str
    remove: str
    remove_sure: str
    removed: str
    choose_article: str
    date_wrong: str
    plot: str
    plot_none: str
    statistics: str
    no_match: str
    # Timeline.
    actor: str
    all_actors: str
    kind: str
    from_date: str
    to_date: str
    all_kinds: str
    timeline_empty: str
    timeline_undated: str
    timeline_csv: str
    # Checking.
    check_text: str
    check_placeholder: str
    check: str
    check_intro: str
    check_empty: str
    check_verdicts: dict[str, str]
    check_summary: str
    check_passage: str
    check_none: str
