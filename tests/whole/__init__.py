"""Whole runs in subprocesses, as users start them; each one checks that originals kept their bytes."""
