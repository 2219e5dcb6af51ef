"""Runs, results, blobs: for now the cache interface and its in-memory form."""
