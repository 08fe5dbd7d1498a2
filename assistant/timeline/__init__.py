"""Articles in, a chronicle out: dated events across articles, figures over time, positions, silences."""
