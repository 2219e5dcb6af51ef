"""Edited copies of photos: full resolution, the file's own colours and depth, its metadata kept."""
