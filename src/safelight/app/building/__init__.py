"""What a builder asks of recipes: a text read into a picture of it, edited, moved, compared, completed and kept."""
