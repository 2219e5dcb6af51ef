"""What a run would come to with other settings."""
