"""What a photo looks like, from a small ImageNet network and a tiny picture."""
