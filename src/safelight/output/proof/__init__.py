"""The proof of a recipe as a page."""
