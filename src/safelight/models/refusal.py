"""Says which models do not fit into memory, and what would fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from safelight.models.amount import size

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec


def refusal(wanted: PlayerSpec, held: Sequence[PlayerSpec], limit: int | None, capacity: int | None) -> str:
    """Why `wanted` cannot be loaded beside `held`, which are in use, and what to do about it.

    `limit` is the recipe's; `capacity` is what the device (or the container) has. The smaller one is the bound.
    """
    bound = min(one for one in (limit, capacity) if one is not None)
    together = wanted.memory_bytes + sum(one.memory_bytes for one in held)
    said = [f"player {wanted.name!r} ({wanted.role}) needs {size(wanted.memory_bytes)}"]
    if held:
        users = " and ".join(f"{one.name!r} ({one.role}, {size(one.memory_bytes)})" for one in held)
        said.append(f"beside {users}, in use")
    where = "`gpu_memory_limit` allows" if bound == limit else f"device {wanted.device!r} has"
    cure = f"Raise it to {size(together)}" if bound == limit else "It takes a larger machine"
    sums = f": {size(together)} together" if held else ""
    return f"{' '.join(said)}{sums}; {where} {size(bound)}. {cure}; {_fitting(wanted, held, bound)}."


def _fitting(wanted: PlayerSpec, held: Sequence[PlayerSpec], bound: int) -> str:
    """What would fit, as the end of a sentence."""
    room = bound - wanted.memory_bytes
    if room < 0:
        return f"without that, take a profile whose {wanted.role!r} needs {size(bound)} or less"
    fitting: list[PlayerSpec] = []
    for one in sorted(held, key=lambda spec: spec.memory_bytes):
        if sum(spec.memory_bytes for spec in (*fitting, one)) <= room:
            fitting.append(one)
    beside = " and ".join(repr(one.name) for one in fitting)
    return f"without that it fits {f'beside {beside}' if fitting else 'alone'}"
