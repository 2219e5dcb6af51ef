"""The human's word on photos of a run."""
