"""Measurements of nodes made into tasks: what is asked of whom, and the part of the key that no photo changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from blake3 import blake3

from safelight.imaging.decoding import DECODING
from safelight.models.readiness import told_apart
from safelight.plan.plan import MeasureTask

if TYPE_CHECKING:
    from safelight.actions.declare import Measurement
    from safelight.models.contract import PlayerSpec
    from safelight.plan.plan import Node


def tasks_of(node: Node, players: Mapping[str, PlayerSpec]) -> tuple[MeasureTask, ...]:
    """A node's measurements, each with who takes it. `players` is by the measurement's name."""
    values = node.action.measuring_values(node.params)
    return tuple(
        MeasureTask(node.id, m, node.params, players[m.name], signature(m, values, players[m.name]))
        for m in node.action.measurements(node.params)
    )


def signature(measurement: Measurement, values: Mapping[str, Any], player: PlayerSpec) -> bytes:
    """32 bytes that differ whenever answers may: measurement, version, measuring parameters, player, revisions."""
    played = (player.name, player.revision, told_apart(player))
    asked = [measurement.name, measurement.version, dict(values), *played, DECODING]
    return blake3(json.dumps(asked, sort_keys=True, ensure_ascii=True).encode()).digest()
