"""The decision tree to look at and to walk through."""
