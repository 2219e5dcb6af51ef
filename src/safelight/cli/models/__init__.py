"""`safelight models`: one command a file."""
