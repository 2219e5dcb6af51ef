"""Safelight: recipes of AI models over photographs."""

__version__ = "0.1.0"
