"""The photos of a run, and how they look."""
