"""The properties, one a file. Each takes the ground and gives its claims, proved or refuted."""
