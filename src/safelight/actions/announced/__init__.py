"""Actions that the language knows and that no player plays yet: a recipe may say them, a run refuses them by name."""

from safelight.actions.announced import style
from safelight.actions.declare import Signature

SIGNATURES: tuple[Signature, ...] = style.SIGNATURES
