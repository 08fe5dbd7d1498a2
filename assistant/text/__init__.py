"""Pure functions on French and English text: sentences, figures, dates, quotations, who says what."""
