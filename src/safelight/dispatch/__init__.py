"""Where a plan runs: in this process, for now."""
