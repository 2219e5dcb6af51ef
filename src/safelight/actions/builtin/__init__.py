"""The actions that come with Safelight, one file each."""
