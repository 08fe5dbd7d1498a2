"""Made-up articles as the files that people have: a web page, a PDF, a Word file."""

from __future__ import annotations

from pathlib import Path

PAGE = """<!doctype html><html lang="fr"><head><title>Le port de Lorient double ses quais - Gazette de l'Ouest</title>
<meta property="og:site_name" content="Gazette de l'Ouest">
<meta property="og:title" content="Le port de Lorient double ses quais">
<meta property="article:published_time" content="2024-03-12T08:00:00+01:00">
<meta property="article:modified_time" content="2024-03-15T08:00:00+01:00">
<link rel="canonical" href="https://gazette.example/port"></head>
<body><nav><a href="/">Accueil</a> <a href="/s">Sport</a></nav><article><h1>Le port de Lorient double ses quais</h1>
<p>Le port de Lorient a reçu 412 cargos en 2023, selon la capitainerie. Les quais seront doublés d'ici à 2026, a annoncé
mardi la présidente Anne Legoff.</p><p>Le chantier coûtera 38 millions d'euros. La région en paiera la moitié, l'Etat un
quart et la ville le reste, précise le conseil d'administration réuni lundi.</p><p>Les pêcheurs, eux, contestent le
calendrier. « Nous n'avons pas été consultés », a déclaré leur porte-parole, Yves Le Bihan.</p></article>
<footer>Mentions légales - Tous droits réservés</footer></body></html>"""

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette du Nord</title>
<item><title>Deux gares fermées</title><link>https://nord.example/gares</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate>
<description>&lt;p&gt;La compagnie ferme deux gares du Nord lundi, selon le préfet.&lt;/p&gt;</description></item>
<item><title>Une gare rouvre</title><description>Sans date, la gare de Lens rouvre.</description></item>
</channel></rss>"""

FACTORY = (
    "L'usine de Lens a fermé ses portes jeudi, laissant 240 salariés sans emploi. La direction invoque la baisse des "
    "commandes, que les syndicats contestent avec force depuis le printemps, chiffres à l'appui."
)


def write_pdf(path: Path) -> None:
    """Write an article as a PDF of a few lines."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    lines = [("L'usine de Lens ferme", "Title"), ("30 novembre 2023", "BodyText"), (FACTORY, "BodyText")]
    written = SimpleDocTemplate(str(path), title="L'usine de Lens ferme")
    written.build([Paragraph(text, styles[style]) for text, style in lines])


def write_docx(path: Path) -> None:
    """Write an article as a Word file."""
    from docx import Document

    written = Document()
    written.add_paragraph("Le tramway de Caen attendra", "Title")
    written.add_paragraph("Publié le 4 février 2022")
    written.add_paragraph("La mairie de Caen a repoussé à 2028 l'ouverture de la ligne 3 du tramway.")
    written.save(str(path))
