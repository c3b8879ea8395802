"""What helps when the program itself is at fault: crash window, log window, diagnostic file."""
