"""The window: shows what the core says, reports what the person did."""
