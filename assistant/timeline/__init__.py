"""Articles in, a chronicle out: dated events told by several articles as one, figures over time, positions, silences."""
