"""Outlines: the builtin player of `sam2`."""
