"""Questions to passages: query analysis, hybrid search, ranking, answerability."""
