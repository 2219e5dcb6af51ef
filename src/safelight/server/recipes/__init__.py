"""Recipes: one's own and the shipped ones, a builder's documents, what they can be made of, and their plans."""
