"""Make sense: what the ratings show, what stands out, and what the room chooses to work on."""
