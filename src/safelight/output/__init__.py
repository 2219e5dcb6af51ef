"""What a run leaves behind: run.json, photos.jsonl, sidecars, the report."""
