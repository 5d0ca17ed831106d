"""For authors of rule packs: a scaffold, the JSON Schema of their files, reference pages of their rules."""
