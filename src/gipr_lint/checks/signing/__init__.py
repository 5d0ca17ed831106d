"""The signature and what stands around it."""
