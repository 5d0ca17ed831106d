"""落款。 / The signature."""
