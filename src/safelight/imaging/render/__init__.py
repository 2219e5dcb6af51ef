"""Edits carried out: pixels in, edited pixels out, at any size with the same look."""
