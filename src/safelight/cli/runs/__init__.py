"""`safelight runs`, one file a verb."""
