"""Safelight: recipes of AI models over photographs."""

__version__ = "0.2.0"
