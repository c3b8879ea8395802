"""What is kept: one SQLite file per workspace."""
