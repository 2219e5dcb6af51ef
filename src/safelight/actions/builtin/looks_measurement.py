"""The measurement behind all similarity: what each photo looks like."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safelight.actions.declare import Measurement, Params
from safelight.models.contract import Looks

if TYPE_CHECKING:
    from safelight.models.contract import Embedder, Sight


def _embed(sights: "Sequence[Sight]", _params: Params, player: "Embedder") -> "Sequence[Looks]":
    return player.embed(sights)


LOOKS = Measurement("looks", role="siglip", version=1, run=_embed, answers=Looks)
