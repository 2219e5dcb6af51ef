"""A run on many machines: what its coordinator has done by others, and what a worker does for it."""
