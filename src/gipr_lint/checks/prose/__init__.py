"""散文：其中的事实，其中的数与表、数与数是否一致。 / Prose: its facts, its numbers, against tables and each other."""
