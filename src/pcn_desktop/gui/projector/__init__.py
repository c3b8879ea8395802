"""The room's window: what it shows, how it is set in large type, and where it stands."""
