"""A plan in one word: two machines that come to the same one ask the same questions in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from blake3 import blake3

from safelight import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from safelight.plan.plan import Phase, Plan


def signature(plan: Plan) -> str:
    """A hash of what is asked of whom, in which phases; 32 hexadecimal digits.

    A model of another revision, another version of an action or of Safelight, or another cut into phases gives another
    one; where a model runs, and how fast, gives none.
    """
    told = blake3(f"{__version__}\n".encode())
    for number, phase in enumerate(plan.phases):
        for part in _parts(phase):
            told.update(f"{number} {part}\n".encode())
    return told.hexdigest(16)


def _parts(phase: Phase) -> Iterator[str]:
    for task in phase.ahead:
        yield f"ahead {task.node} {task.name} {task.signature.hex()}"
    for node in phase.all_nodes:
        yield f"node {node.id} {node.action.name} {node.params!r}"
        for task in phase.tasks.get(node.id, ()):
            yield f"asks {task.name} {task.signature.hex()}"
