"""What a run would have come to with other settings: decided again from what is known, looking at nothing."""
