"""The report: one page a photographer enjoys. Records become values in words, and the values become HTML."""
