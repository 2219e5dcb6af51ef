"""The published networks behind the five roles; torch and transformers are imported here and nowhere else."""
