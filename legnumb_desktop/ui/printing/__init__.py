"""Printing: the pages of the very PDF that would be saved, which of them, and the system's own dialog."""
