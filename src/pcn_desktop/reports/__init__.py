"""What leaves: one renderer per file."""
