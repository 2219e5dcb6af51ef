"""What files say about photos (EXIF in), and what is said about them (XMP in and out)."""
