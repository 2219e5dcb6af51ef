"""Who plays the models' roles."""
