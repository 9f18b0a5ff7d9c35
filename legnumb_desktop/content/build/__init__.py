"""From the tables as written to the core's values, one module a file."""
