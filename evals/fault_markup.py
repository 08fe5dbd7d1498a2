"""Markup in articles, questions, names and a model's output to the page's HTML: none becomes an element of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import Final

from assistant import Article, Reply, page
from evals.faults import TOWNS, Bench, Outcome, question, timed, truth

_MARKUP: Final = {
    "script": "<script>alert(1)</script>",
    "closed first": "</p></div></section><script>alert(1)</script>",
    "quotation marks": "\"'><img src=x onerror=alert(1)>",
    "image": '<img src="https://far.example/x.png">',
    "svg": "<svg/onload=alert(1)><circle></svg>",
    "form": '<form action="https://far.example"><input name=a></form>',
    "style": "<style>*{background:url(https://far.example)}</style>",
    "frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "javascript address": '<a href="javascript:alert(1)">lisez</a>',
    "data address": '<a href="data:text/html,<script>alert(1)</script>">lisez</a>',
    "markdown image": "![x](https://far.example/x.png)",
    "markdown link": "[lisez](javascript:alert(1))",
    "half a tag": "<img src=x onerror=alert(1) ",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
    "template": "${alert(1)} {{alert(1)}} `${alert(1)}`",
    "NUL": "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "surrogate": "<\ud800script>alert(1)</script>",
    "right to left": "\u202e<script>alert(1)</script>",
    "base": '<base href="https://far.example/"><meta http-equiv=refresh content="0;url=https://far.example">',
    "object": '<object data="https://far.example"></object><embed src="https://far.example">',
}
_FORBIDDEN: Final = frozenset(
    {"script", "img", "svg", "form", "input", "style", "iframe", "base", "meta", "object", "embed", "link", "circle"}
)
_OPENED: Final = ("http:", "https:", "#")


class _Seen(HTMLParser):
    """Notes the elements and attributes that could act or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that must not be, and an attribute that acts."""
        if tag in _FORBIDDEN:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            opens = (value or "").strip().lower()
            if name.startswith("on") or (name in ("href", "src", "action") and not opens.startswith(_OPENED)):
                self.found.append(f"{tag} {name}={opens[:40]}")
            if name in ("src", "srcset", "action", "srcdoc", "background"):
                self.found.append(f"{tag} {name}")


def try_markup(bench: Bench) -> Iterator[Outcome]:
    """Put each into every place where words of others stand on the page."""
    bench.model.whole, bench.model.says = None, [truth(TOWNS[0])]
    answer = bench.bot.ask(question(TOWNS[0]), mode="extractive")
    articles = bench.bot.articles()
    own = {place: _acts(str(shown())) for place, shown in _shown(answer, articles[0], "mot")}
    for name, markup in _MARKUP.items():
        for place, shown in _shown(answer, articles[0], markup):
            outcome, made = timed(f"{name} in {place}", shown)
            added = ", ".join(_acts(str(made)) - own[place])
            yield replace(outcome, why=outcome.why or added, asked=markup)


def _shown(reply: Reply, article: Article, markup: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each place of the page with what writes it."""
    told = replace(
        reply,
        text=markup,
        question=markup,
        standalone=markup,
        notes=(markup,),
        claims=tuple(replace(claim, text=markup) for claim in reply.claims),
        citations=tuple(replace(cited, quote=markup, title=markup, outlet=markup) for cited in reply.citations),
    )
    held = replace(
        article, text=markup, title=markup, outlet=markup, path=markup, url=markup, published_evidence=markup
    )
    yield "a reply", lambda: page.reply_message(told, acting=True, filters=markup)
    yield "a question", lambda: page.question_message(markup)
    yield "an error", lambda: page.error_message(markup, "fr")
    yield "what is done", lambda: page.waiting_message(markup, "fr")
    yield (
        "an article",
        lambda: page.article_pane(
            held, page.read_reference(f"#source:{held.id}:0:1:00000000") or page.Reference(held.id, 0, 1, ""), "fr"
        ),
    )
    yield "the table", lambda: page.articles_table([held], page.Sorting(), "fr")
    yield "the statistics", lambda: page.statistics([held], "fr")
    yield "suggestions", lambda: page.suggestions_view([markup], "fr")
    yield "a note", lambda: page.note(markup, "fr")
    yield "a file brought", lambda: page.brought_view(page.Brought(markup, ((markup, markup),), True), (), "fr")


def _acts(html: str) -> Counter[str]:
    """Count what could act or fetch; the page has buttons and fields of its own."""
    seen = _Seen()
    seen.feed(html)
    seen.close()
    return Counter(seen.found)
