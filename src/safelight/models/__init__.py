"""Contracts of the five roles, who plays them, and the manager that keeps them."""
