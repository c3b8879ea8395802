"""Prepare: the workshop, its scope, its votes, the room, the agenda and the opening."""
