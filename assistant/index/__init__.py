"""Articles to a searchable index: embedder, ledger, Chroma generations, lexical index, ingestion."""
