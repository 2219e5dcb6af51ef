"""`safelight whatif`: a run with other settings, without running it."""
