"""The plain-Python heart: no toolkit, no disk, no clock."""
