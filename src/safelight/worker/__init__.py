"""The way in of machines that work for others' runs."""
