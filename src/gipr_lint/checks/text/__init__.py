"""The checks of running text: what may not stand there, wherever it stands."""
