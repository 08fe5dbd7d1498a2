"""Hostile files, made on the spot: their names, their bytes, and whether they are articles or must be rejected."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Fate = Literal["in", "out", "either"]
SAYS: Final = "Le port de Marvence a rouvert le 5 mars 2024 après deux mois de travaux, selon la mairie"
_DEEP: Final = 100_000


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file, and whether it goes in, stays out with a reason, or may do either."""

    name: str
    content: bytes
    fate: Fate


def hostile_files() -> Iterator[Hostile]:
    """Make them; each that goes in has a text of its own."""
    yield from _encodings()
    yield from _names()
    yield from _pages()
    yield from _packed()
    yield from _mistaken()
    yield from _feeds()
    yield from _matter()


def _text(what: str) -> str:
    return f"{SAYS} ({what}).\n"


def _encodings() -> Iterator[Hostile]:
    plain = _text("accents : été, « cœur », 5 €")
    yield Hostile("empty.txt", b"", "out")
    yield Hostile("blank.txt", b" \n\t\r\n", "out")
    yield Hostile("mark alone.txt", b"\xef\xbb\xbf", "out")
    yield Hostile("no words.txt", b"-- * -- !!! " * 1000, "out")
    yield Hostile("bom.txt", b"\xef\xbb\xbf" + _text("bom").encode(), "in")
    yield Hostile("cp1252.txt", plain.encode("cp1252"), "in")
    for codec in ("utf-16", "utf-32"):
        yield Hostile(f"{codec}.txt", _text(codec).encode(codec), "in")
    yield Hostile("utf-16-be.txt", b"\xfe\xff" + _text("be").encode("utf-16-be"), "in")
    yield Hostile("utf-16 without a mark.txt", _text("sans").encode("utf-16-le"), "in")
    yield Hostile("utf-32 without a mark.txt", _text("sans, de quatre").encode("utf-32-be"), "in")
    yield Hostile("utf-8 marked as utf-16.txt", b"\xff\xfe" + _text("fausse marque").encode(), "in")
    yield Hostile("codes.txt", _text("codes").encode("cp500"), "out")
    yield Hostile("rtf named.txt", b"{\\rtf1\\ansi " + _text("rtf").encode("cp1252") + b"}", "out")
    yield Hostile("utf-16 cut.txt", _text("coupé").encode("utf-16") + b"x", "out")
    yield Hostile("broken utf-8.txt", _text("é").encode() * 3 + b"\xc3\x28 \xe2\x82 \x81\x8d", "out")
    yield Hostile("surrogate.txt", _text("\ud800").encode("utf-8", "surrogatepass"), "out")
    yield Hostile("nul.txt", _text("nul").encode() + b"\0" * 50, "out")
    for name, head in (
        ("png", b"\x89PNG\r\n\x1a\n"),
        ("elf", b"\x7fELF\x02"),
        ("zip", b"PK\x03\x04"),
        ("pdf", b"%PDF-1.7\n"),
    ):
        yield Hostile(f"{name} named.txt", head + bytes(range(256)) * 20, "out")
    yield Hostile("gzip named.txt", gzip.compress(_text("gzip").encode()), "out")
    yield Hostile("huge.txt", b"le port " * 13_000_000, "out")
    yield Hostile("one line.txt", b"le port " * 200_000, "in")
    yield Hostile("lines.txt", b"a\n" * 600_000, "out")


def _names() -> Iterator[Hostile]:
    names = (
        "a\nbreak",
        "a..%2f..%2fetc%2fpasswd",
        "a\\..\\..\\evil",
        "<script>alert(1)<script>",
        "\u202egnp",
        "a\x1b[31m",
    )
    for name in (*names, "é" * 100, "$(touch pwned)", "-rf", "con", " "):
        yield Hostile(f"{name}.txt", _text(f"nom {name!a}").encode(), "in")


def _pages() -> Iterator[Hostile]:
    words = f"<p>{SAYS}, page.</p>" * 3
    yield Hostile("deep.html", b"<div>" * _DEEP + words.encode(), "out")
    yield Hostile("deep lists.html", b"<ul><li>" * _DEEP + words.encode(), "out")
    yield Hostile("nested.html", b"<b>" * 1500 + words.encode(), "either")
    yield Hostile(
        "attributes.html", b"<p " + b" ".join(b"a%d=1" % n for n in range(_DEEP)) + b">" + words.encode(), "out"
    )
    yield Hostile("comments.html", b"<!--" * _DEEP + words.encode(), "out")
    yield Hostile("opened.html", b"<" * 500_000, "out")
    yield Hostile("table.html", b"<table>" + b"<tr><td>x</td></tr>" * _DEEP + words.encode(), "out")
    yield Hostile("empty.html", b"<html><body></body></html>", "out")
    linked = "<p>La mairie de Marvence a publié jeudi les comptes du chantier, en données ouvertes.</p>" * 3
    data = f"<html><body><script type='application/ld+json'>{'[' * _DEEP}</script><article>{linked}"
    yield Hostile("linked data.html", data.encode(), "in")
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body>{words}&x; entité'
    )
    yield Hostile("entity.html", xml.encode(), "either")


def _packed() -> Iterator[Hostile]:
    yield Hostile("bomb.docx", zipped({"word/document.xml": bytes(200_000_000)}), "out")
    lying = zipped({"word/document.xml": bytes(200_000_000)})
    yield Hostile("lying bomb.docx", lying.replace(struct.pack("<I", 200_000_000), struct.pack("<I", 500)), "out")
    yield Hostile("many parts.docx", zipped({f"word/{n}.xml": b"x" for n in range(6_000)}), "out")
    yield Hostile("no word file.docx", zipped({"readme.txt": b"x"}), "out")
    yield Hostile("climbing.docx", zipped({"../../../tmp/climbed.txt": b"x"}), "out")
    yield Hostile("no zip.docx", b"PK\x03\x04 nothing", "out")
    yield Hostile("bomb.pdf", pdf_of(zlib.compress(b"BT (x) Tj ET " * 8_000_000)), "out")
    yield Hostile("cut.pdf", pdf_of(b"x")[:150], "out")
    yield Hostile("brackets.pdf", b"%PDF-1.4\n" + b"[<<(" * 50_000, "out")
    yield Hostile("pictures.pdf", pdf_of(zlib.compress(b"q Q")), "out")
    yield Hostile("locked.pdf", pdf_of(zlib.compress(b"BT ET"), b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O("
                  + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>/ID[(a)(b)]"), "out")  # fmt: skip


def _mistaken() -> Iterator[Hostile]:
    """Yield files that are not what they say, or hold something beside the article, or no article."""
    accents = f"<article><p>{SAYS}, été à Noël.</p><p>{SAYS}, « cœur » ({{codec}}).</p></article>"
    for declared, codec in (("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("utf-8", "utf-16")):
        page = f'<html><head><meta charset="{declared}"></head><body>{accents.format(codec=codec)}'
        yield Hostile(f"{codec} called {declared}.html", page.encode(codec), "in")
    cookies = "Nous utilisons des cookies pour améliorer votre expérience. Acceptez notre politique de cookies ?"
    yield Hostile("cookies.html", f"<html><body><div><p>{cookies}</p></div><button>Accepter".encode(), "out")
    wall = f"<article><p>{SAYS} (mur).</p><p>Il vous reste 80 % de cet article à lire.</p></article>"
    yield Hostile("wall.html", f"<html><body>{wall}<p>Déjà abonné ? Connectez-vous.</p>".encode(), "in")
    written = pdf_of(zlib.compress(b"BT /F1 12 Tf 72 700 Td (Le port de Marvence a rouvert mardi.) Tj ET"), font=True)
    yield Hostile("written.pdf", written, "in")
    yield Hostile("no pages.pdf", written.replace(b"/Kids[3 0 R]/Count 1", b"/Kids[]/Count 0     "), "out")
    yield Hostile("its own page.pdf", written.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "out")
    yield Hostile("page named.pdf", accents.encode(), "out")
    yield Hostile("pdf named.html", written, "out")
    yield Hostile("pdf named.docx", written, "out")
    cell = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{SAYS} (tableau).</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    yield Hostile("table.docx", word_of(cell), "in")
    yield Hostile("control.docx", word_of(f"<w:sdt><w:sdtContent>{cell.replace('tableau', 'champ')}"
                  "</w:sdtContent></w:sdt>"), "in")  # fmt: skip
    yield Hostile("macros.docx", word_of(f"<w:p><w:r><w:t>{SAYS} (macros).</w:t></w:r></w:p>", macros=True), "in")


def _feeds() -> Iterator[Hostile]:
    def rss(description: str, head: str = "") -> bytes:
        item = f"<item><title>Marvence</title><description>{description}</description></item>"
        return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{item}</channel></rss>'.encode()

    laughs = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    yield Hostile("laughs.rss", rss("&j;", f'<!DOCTYPE x [<!ENTITY a "{"ha" * 500}">{laughs}]>'), "either")
    yield Hostile("entity.rss", rss("&x;", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), "either")
    yield Hostile("deep.rss", rss("&lt;div&gt;" * 50_000 + SAYS), "either")
    yield Hostile("nothing.rss", rss(""), "out")
    yield Hostile("no feed.xml", b"<a><b/></a>", "out")
    yield Hostile("good.rss", rss(_text("fil")), "in")


def _matter() -> Iterator[Hostile]:
    def matter(fields: str) -> bytes:
        return f"---\n{fields}\n---\n{_text(fields[:20])}".encode()

    laughs = "\n".join(f"k{n}: &k{n} [{','.join([f'*k{n - 1}' if n else 'x'] * 9)}]" for n in range(9))
    yield Hostile("laughs.md", matter(laughs), "either")
    yield Hostile("python.md", matter("a: !!python/object/apply:os.system ['touch pwned']"), "out")
    yield Hostile("deep.md", matter("a: " + "[" * 5000), "out")
    for number, date in enumerate(("2024-13-45", "0000-00-00", "190:20:30", ".nan", "[2024, 2025]", "9" * 6_000)):
        yield Hostile(f"wrong date {number}.md", matter(f"title: D{number}\npublished: {date}"), "in")
    yield Hostile("unwritten.md", matter('title: "a\\u0000b\\ud800c"'), "in")
    yield Hostile("alias of itself.md", matter("a: &a [*a]\ntitle: B"), "in")
    yield Hostile("odd fields.md", matter("title: [a, b]\nurl: javascript:alert(1)\noutlet: 5"), "in")


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return an archive of parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def word_of(body: str, macros: bool = False) -> bytes:
    """Return a Word file as small as they come, with that XML for its paragraphs."""
    spaces = "http://schemas.openxmlformats.org"
    kind = "ms-word.document.macroEnabled" if macros else "openxmlformats-officedocument.wordprocessingml.document"
    types = f'<Override PartName="/word/document.xml" ContentType="application/vnd.{kind}.main+xml"/>'
    related = f'<Relationship Id="r1" Type="{spaces}/officeDocument/2006/relationships/officeDocument"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{spaces}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{spaces}/package/2006/relationships">{related} '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{spaces}/wordprocessingml/2006/main"><w:body>{body}</w:body>'
        "</w:document>",
    }
    macro = {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 99} if macros else {}
    return zipped({name: part.encode() for name, part in parts.items()} | macro)


def pdf_of(stream: bytes, trailer: bytes = b"", font: bool = False) -> bytes:
    """Return a PDF of one page with a packed stream, which may write in the font F1."""
    written = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>" * font
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%b>>/Contents 4 0 R>>" % written
    packed = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(stream), stream)
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, packed]
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    rows = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Root 1 0 R/Size 5%b>>\nstartxref\n%d\n%%%%EOF" % (trailer, len(whole))
    return whole + b"xref\n0 5\n" + rows + end
