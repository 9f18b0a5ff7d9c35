"""Sessions in forms that other programs read, and sessions read from files that others hand over."""
