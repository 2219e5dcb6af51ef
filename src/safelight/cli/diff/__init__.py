"""`safelight diff`: two runs, compared."""
