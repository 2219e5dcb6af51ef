"""Which photos belong together, and which of them is best: the algorithms behind the set and group actions."""
