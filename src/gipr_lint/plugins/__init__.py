"""Plugins: the hooks, who implements them, and what gipr-lint brings through them itself."""
