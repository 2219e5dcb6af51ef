"""`safelight cache`, one file a verb."""
