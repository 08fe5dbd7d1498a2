"""Gold questions in, scores with their reasons out: what the assistant gets right, and where it does not.

cases      the gold cases and their strict loader (case_fields)
lint       what a case wants against the articles that it names (lint_checks)
draft_cases  cases proposed from an archive, for a person to accept (draft_questions)
corpora    where the articles of a run are, and how evals reads them itself
numbers    the numbers of a text, by value, independent of the assistant's own parser
dates_read the dates of a text, independent of the assistant's own parser
wording    whether a text says something, case, accents, spaces and hyphens folded
scorers    one function a question put to a reply; each score has its explanation (scoring, citation_scorers,
           date_scorers, speech_scorers, silence_scorers)
provenance from an excerpt to its source, scored
gold       asks the cases and scores the replies
suites     every suite by name: gold_suite, mutation_suite, memerag
results    what every suite hands over: a Run of items and measures
measure    values by case to a measure with its confidence interval
summary    the scores added up, with confidence intervals (gold_measures)
gate       thresholds, and what fell below them
baselines  an earlier run to compare with, and what regressed
report     the table for a terminal; report_json, report_junit, report_markdown, report_html (html_*, plots)
mutations  supported claims turned into lies and into truths told otherwise, for the check to judge (mutation_*)
"""
