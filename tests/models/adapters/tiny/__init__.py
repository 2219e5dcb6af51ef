"""Tiny checkpoints of the true architectures, random but lively: their answers hang on the image."""
