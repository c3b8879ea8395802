"""The page of a vault: whose it is, its two voices, what may leave it, its log, and handing it over."""
