"""Photos, pictures and geometry as values; codecs; the decode pool."""
