"""A session that arrives from elsewhere: opened, dropped or scanned, looked at, and kept if it is wanted."""
