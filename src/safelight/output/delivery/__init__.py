"""The hand-over: what a run found, written as sidecars beside the originals, and taken back."""
