"""Which pictures and copies the same edits give."""

from typing import Final

RENDERING: Final = 1
"""To be raised when the same edits of the same picture give other pixels, or another file: copies that were written and
answers about edited pictures are then not taken for what would be made today."""
