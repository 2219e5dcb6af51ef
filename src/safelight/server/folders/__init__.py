"""Folders below the roots, to choose photos from."""
