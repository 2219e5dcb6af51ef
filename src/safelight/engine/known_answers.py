"""How many answers the cache has about a shoot, before anybody looks at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from safelight.engine.known_photos import KnownPhotos
from safelight.engine.measuring import Measurer
from safelight.engine.state import PhotoState
from safelight.models.manager import ModelManager

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan
    from safelight.store.cache import ResultCache


def known_answers(plan: Plan, photos: Sequence[Photo], cache: ResultCache) -> Mapping[bytes, int]:
    """Photos about which the cache has an answer, by a task's signature. Files are asked for size and time alone."""
    states = [PhotoState(index, photo) for index, photo in enumerate(photos)]
    known = list(KnownPhotos(cache).recall(states))
    for state, identity, _ in known:
        state.image_hash = identity.image_hash
    measurer = Measurer(ModelManager(), cache)
    tasks = {task.signature: task for node in plan.nodes for task in plan.tasks_of(node)}
    found = [state for state, _, _ in known]
    return {signature: measurer.known(task, found) for signature, task in tasks.items()}
