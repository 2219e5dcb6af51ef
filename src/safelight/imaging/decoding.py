"""Which pictures the same files give."""

from typing import Final

DECODING: Final = 1
"""To be raised when the same file gives other pixels, at the size of a view or at its own: what was found about it is
then found anew."""
