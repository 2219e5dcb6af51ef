"""What `safelight doctor` looks at: one concern a file, each a function that gives findings."""
