"""Results, runs and their photos, marks and events, in SQLite or PostgreSQL; blobs beside it."""
