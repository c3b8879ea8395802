"""PCN Desktop: self-assessment workshops for Primary Care Networks, offline, in French and English."""

__version__ = "0.4.0"
