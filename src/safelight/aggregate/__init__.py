"""Results made into one decision a photo."""
