"""Short made-up articles that several tests share."""

ARTICLES = {
    "port.md": """---
title: Le port de Valdoria rouvre
published: 2021-03-12
outlet: Le Courrier du Golfe
---

Le port de Valdoria a rouvert le 10 mars 2021 après onze mois de travaux. Quelque 340 dockers ont repris le travail,
a indiqué la maire Lena Ostrova. Le chantier a coûté 48 millions d'euros.

La Ligue des armateurs a accusé la ville d'avoir caché le prix du chantier. La mairie a nié cette accusation.
""",
    "greve.txt": """Les dockers de Valdoria en grève

Publié le 2 juin 2022

Plus de 120 dockers de Valdoria se sont mis en grève jeudi. « Nous voulons un salaire juste », a déclaré leur
porte-parole, Marek Duval.

Le conflit dure depuis trois semaines. Selon le syndicat, la direction aurait promis une prime de 200 euros.
""",
    "accord.txt": """Accord au port de Valdoria

Publié le 20 septembre 2022

La direction du port et les dockers ont signé un accord lundi à l'hôtel de ville. Les salaires augmenteront de 4 %.
""",
}
