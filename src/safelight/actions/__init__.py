"""What can be done to photos: the declaration of actions, the catalogue, and the actions that come with Safelight."""
