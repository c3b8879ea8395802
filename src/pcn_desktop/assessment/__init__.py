"""What it means: pure functions on frozen values."""
