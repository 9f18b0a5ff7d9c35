"""The console: one small file for each command, JSON on standard output."""
