"""What the running text says: words, numbers, dates, facts, and who says it."""
