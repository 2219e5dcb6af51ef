"""What differs between two runs: recipes, verdicts, best shots, edits and scores, each with its reasons."""
