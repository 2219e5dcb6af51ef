"""What is in a photo, and where: faces and their eyes, people by their faces, animals, vehicles, furniture."""
