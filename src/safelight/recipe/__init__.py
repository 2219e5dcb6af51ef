"""The recipe language: grammar, loading, canonical form, conditions, templates. Imports nothing but errors."""
