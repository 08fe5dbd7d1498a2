"""Gold questions in, scores with their reasons out: what the assistant gets right, and where it does not.

cases      the gold cases and their strict loader
corpora    where the articles of a run are, and how evals reads them itself
numbers    the numbers of a text, by value, independent of the assistant's own parser
wording    whether a text says something, case, accents, spaces and hyphens folded
scorers    one function a question put to a reply; each score has its explanation
gold       asks the cases and scores the replies
suites     opens the assistant on each corpus and runs the cases over it
summary    the scores added up, with confidence intervals
gate       thresholds, and what fell below them
report     table, JSON, JUnit, Markdown
mutations  supported claims turned into lies and into truths told otherwise, for the check to judge (mutation_*)
"""
