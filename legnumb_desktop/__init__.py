"""An offline intake for numbness in one leg."""

__version__ = "0.1.0"
