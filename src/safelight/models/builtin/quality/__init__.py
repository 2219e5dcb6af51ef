"""Technical and aesthetic quality, measured: one measure a file, put together in `assessment`."""
