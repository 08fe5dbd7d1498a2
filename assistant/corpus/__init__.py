"""Files to articles: reading, finding title, outlet and prose, dating, chunking."""
