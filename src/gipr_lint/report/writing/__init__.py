"""How words, numbers, dates and labels are written, wherever in a report they stand."""
