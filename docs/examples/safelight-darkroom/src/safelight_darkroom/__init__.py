"""An example of a plug-in: what a photo's light is like, measured and decided about."""
