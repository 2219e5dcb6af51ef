"""What a photo shows, measured: lines and tilt, light, colour, key, depth of field, subjects, composition."""
