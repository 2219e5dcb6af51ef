"""Runs: begun, watched, stopped, gone on with, forgotten."""
