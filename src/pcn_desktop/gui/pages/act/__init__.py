"""Act: what is to be done, by whom, by when."""
