"""Whether who speaks is a man or a woman: a phrase or a pronoun in, "m", "f" or None where it cannot be told out."""

from __future__ import annotations

from typing import Literal

from assistant.text.countries import folded_name

Gender = Literal["m", "f"]


def _set(listed: str) -> frozenset[str]:
    return frozenset(folded_name(word) for word in listed.split())


# First names that are given to one sex alone in the press of either language; Camille, Claude, Andrea are left out.
_MEN = _set(
    """Aaron Abdel Abdul Adam Adrien Ahmed Alain Alan Albert Alejandro Alessandro Alexandre Alexander Alfred
    Ali Anders
    André Andrew Andrzej Antoine Anthony António Arnaud Arthur Augustin Aurélien Barack Bashar Bastien Benjamin Benoît
    Bernard Bill Boris Brian Bruno Carl Carlos Cédric Charles Charlie Christian Christophe Christopher Clément Craig
    Daniel Dave David Denis Dennis Didier Diego Dimitri Dmitri Dmitry Donald Douglas Duarte Edouard Eduardo
    Edward Emil
    Emmanuel Eric Erik Étienne Fabien Fabrice Felipe Fernando François Franck Frank Fred Frédéric Gabriel Gaël
    Gary Geoffroy Georges George Gérald Gérard Gianni Gilbert Gilles Giorgio Giovanni Giuseppe Grégoire Grégory
    Guillaume
    Gustave Guy Hans Harry Hassan Hector Henri Henrik Henry Hervé Hubert Hugo Hugues Ian Ibrahim Igor Isaac Ivan
    Jack Jacques Jakub James Jan Jason Javier Jean Jean-Baptiste Jean-Charles Jean-Christophe Jean-Claude
    Jean-François
    Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul Jean-Philippe Jean-Pierre
    Jean-Yves Jeff Jeffrey Jérémy Jérôme Jim Joachim Joe Joël Johan John Jonathan Jorge José Joseph Juan Julian Julien
    Julio Justin Karim Keith Kenneth Kevin Klaus Lars Laurent Léo Léon Leonardo Lionel Loïc Louis Luc Luca
    Lucas Ludovic
    Luigi Luis Lukas Malik Manuel Marc Marcel Marcelo Marco Marek Mario Mark Martin Mathieu Matteo Matthew Matthias
    Matthieu Maurice Max Maxime Mehdi Michael Michaël Michel Miguel Mike Mikhaïl Mohamed Mohammed Mustafa
    Nathan Nicolas
    Nicholas Nils Noah Noël Olaf Olivier Oleg Omar Oscar Otto Pablo Paolo Pascal Patrice Patrick Paul Pavel
    Pedro Peter
    Philip Philippe Pierre Pierre-Yves Piotr Rafael Ralph Ramón Raphaël Ravi Raymond Raúl Régis Rémi Rémy René Ricardo
    Richard Robert Roberto Rodrigo Roger Roland Romain Ronald Ryan Salvador Samir Samuel Scott Sean Sébastien Serge
    Sergio Sergueï Simon Stanislas Stefan Stephen Steve Steven Stéphane Sylvain Thibault Thierry Thomas Tim
    Timothy Tom
    Tomas Tony Valéry Victor Vincent Vladimir Volodymyr Walter William Xavier Xi Yann Yannick Yves Youssef Yuri"""
)
_WOMEN = _set(
    """Adèle Adriana Adrienne Agnès Aïcha Alexandra Alice Alicia Aline Amanda Amélie Amina Amy Ana Anastasia Angela
    Angèle Angélique Anita Anna Annalena Anne Anne-Marie Anne-Sophie Annie Ann Antoinette Apolline Astrid
    Audrey Aurélie
    Aurore Barbara Béatrice Bénédicte Bernadette Brigitte Carla Carmen Carole Caroline Catherine Cathy Cécile Céline
    Chantal Charlotte Chiara Christelle Christiane Christina Christine Claire Clara Clarisse Claudia Claudine Clémence
    Clémentine Clotilde Colette Corinne Cristina Danielle Daniela Deborah Delphine Diana Diane Edith Elena Eléonore
    Elisa Elisabeth Elizabeth Élise Elodie Emilia Émilie Emily Emma Erika Estelle Esther Eugénie Eva Évelyne Fabienne
    Fatima Fatou Fiona Flavie Florence Françoise Frédérique Gabriela Gabrielle Geneviève Germaine Ghislaine
    Giorgia Gisèle
    Gloria Grace Greta Hannah Halla Hélène Helen Helena Henriette Hillary Huguette Ilaria Inès Ines Ingrid Irène Iris
    Isabel Isabella Isabelle Jacinda Jacqueline Jane Janet Jeanne Jennifer Jenny Jessica Jill Joanna Josephine
    Joséphine
    Joyce Juana Judith Julia Juliana Julie Juliette Justine Kamala Karen Karine Kate Katherine Katia Khadija Laetitia
    Lara Laura Laure Laurence Léa Leila Léna Lena Leïla Lise Lisa Linda Louise Lucie Lucia Lucy Lydia Lydie Madeleine
    Magali Maïa Manon Marcela Margaret Margarita Margaux Marguerite Maria Mariam Mariana Marianne Marie
    Marie-Christine
    Marie-Claude Marie-Hélène Marie-Laure Marie-Pierre Marina Marine Marion Marisol Marlène Marta Martha Marthe
    Martina
    Martine Mary Mathilde Maud Maya Mélanie Melissa Mette Michele Michelle Mireille Monica Monique Muriel Myriam Nadia
    Nadine Najat Nancy Natacha Natalia Natalie Nathalie Nicola Nicole Nina Noémie Nora Odette Odile Olga Olivia Pamela
    Patricia Paula Pauline Penelope Pénélope Rachel Rachida Rebecca Régine Renata Rita Roberta Rokhaya Romane
    Rosa Rose
    Roselyne Roxana Ruth Sabine Sabrina Samia Sandra Sandrine Sara Sarah Ségolène Séverine Sheila Sibeth Silvia Simone
    Solène Sofia Sonia Sophia Sophie Stella Stéphanie Susan Susana Suzanne Svetlana Sylvie Tanja Tatiana Teresa
    Theresa
    Thérèse Ursula Valentina Valérie Vanessa Vera Véronique Victoria Virginie Viviane Yaël Yasmina Yolande
    Yvette Yvonne
    Zoé"""
)
_MALE_WORDS = _set("m. m mr mr. monsieur il lui celui-ci he him his un le ce cet roi prince frère père fils mari homme")
_FEMALE_WORDS = _set(
    """mme mme. mlle mrs mrs. ms ms. miss madame elle celle-ci she her une la cette reine princesse soeur mère fille
    femme"""
)
_MOST_WORDS = 14


def gender_of(phrase: str) -> Gender | None:
    """Tell the sex of the person a phrase names by its article, civil title, noun of kin or first name."""
    words = [folded_name(word.strip(",.;:()")) for word in phrase.replace("’", "'").split()[:_MOST_WORDS]]
    if not words:
        return None
    if words[0] in _MALE_WORDS | _FEMALE_WORDS and words[0] not in ("his", "her"):
        told: Gender = "m" if words[0] in _MALE_WORDS else "f"
        # "Le ministre Anne X", "la personne": the first name tells more than the article.
        return _first_name(words[1:]) or told
    return _first_name(words)


def pronoun_gender(pronoun: str) -> Gender | None:
    """Tell "elle" and "she" from "il" and "he"; "lui" and "son" tell neither."""
    folded = folded_name(pronoun).replace(" ", "-")
    if folded in ("elle", "elles", "she", "her", "celle-ci"):
        return "f"
    return "m" if folded in ("il", "ils", "he", "him", "celui-ci") else None


def _first_name(words: list[str]) -> Gender | None:
    for word in words:
        if word in _MEN:
            return "m"
        if word in _WOMEN:
            return "f"
    return None


def first_name_gender(phrase: str) -> Gender | None:
    """Tell the sex of a person by the first name alone."""
    return _first_name([folded_name(word.strip(",.;:()")) for word in phrase.split()[:_MOST_WORDS]])
