"""Nodes cut into phases: at barriers, and where models do not fit into memory together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from safelight.plan.hoisting import Tasks, hoisted
from safelight.plan.plan import Phase

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.plan.plan import MeasureTask, Node


class TooLargeError(Exception):
    """What one node needs at once does not fit. Carries the players; whoever knows the recipe says where it stands."""

    def __init__(self, players: tuple[PlayerSpec, ...]) -> None:
        super().__init__(", ".join(player.name for player in players))
        self.players = players


@dataclass(frozen=True)
class _Piece:
    """What cannot be cut: a measurement ahead, or a node with the measurements that it takes itself."""

    tasks: tuple[MeasureTask, ...]
    node: Node | None = None

    @property
    def players(self) -> dict[str, PlayerSpec]:
        return {task.player.name: task.player for task in self.tasks}

    @property
    def ends(self) -> bool:
        return self.node is not None and (self.node.scope != "photo" or self.exports)

    @property
    def exports(self) -> bool:
        """Whether it writes copies: that is a phase of its own, when everything is decided."""
        return self.node is not None and self.node.action.exports


def phases(nodes: Sequence[Node], tasks: Tasks, limit: int | None) -> tuple[Phase, ...]:
    """The nodes in phases. Raises TooLargeError where one node's models exceed `limit` bytes."""
    ahead = hoisted(nodes, tasks)
    early = {(task.node, task.name) for task in ahead}
    pieces = [_Piece((task,)) for task in ahead]
    for node in nodes:
        own = tuple(task for task in tasks.get(node.id, ()) if (task.node, task.name) not in early)
        pieces.append(_Piece(own, node))
    return tuple(_phase(cut) for cut in _cuts(pieces, limit))


def _cuts(pieces: Iterable[_Piece], limit: int | None) -> Iterator[list[_Piece]]:
    """Pieces that run together: up to a barrier, or as many as fit."""
    cut: list[_Piece] = []
    held: dict[str, PlayerSpec] = {}
    for piece in pieces:
        if not _fits(piece.players, limit):
            raise TooLargeError(tuple(piece.players.values()))
        if cut and (piece.exports or not _fits(held | piece.players, limit)):
            yield cut
            cut, held = [], {}
        cut.append(piece)
        held = held | piece.players
        if piece.ends:
            yield cut
            cut, held = [], {}
    if cut:
        yield cut


def _fits(players: Mapping[str, PlayerSpec], limit: int | None) -> bool:
    return limit is None or sum(player.memory_bytes for player in players.values()) <= limit


def _phase(cut: Sequence[_Piece]) -> Phase:
    nodes = [piece.node for piece in cut if piece.node and not piece.ends]
    barrier = cut[-1].node if cut[-1].ends else None
    return Phase(
        ahead=tuple(task for piece in cut if piece.node is None for task in piece.tasks),
        nodes=tuple(nodes),
        barrier=barrier,
        tasks={piece.node.id: piece.tasks for piece in cut if piece.node and piece.tasks},
    )
