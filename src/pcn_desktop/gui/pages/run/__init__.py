"""The walk: one criterion at the centre, the outline beside it, help for the talk on the other side."""
