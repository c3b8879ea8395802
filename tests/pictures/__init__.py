"""Pictures of every page, dialog, empty state and error, in both languages: `make screenshots`."""
