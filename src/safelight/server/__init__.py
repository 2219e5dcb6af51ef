"""The web app: a way in beside the command line, over the same store, engine and events."""
