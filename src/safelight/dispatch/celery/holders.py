"""Which workers hold which models, and to whom an errand goes by that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from safelight.dispatch.celery.incarnation import is_among
from safelight.dispatch.celery.queues import own_queue

if TYPE_CHECKING:
    from safelight.dispatch.celery.errand import Errand, Report

SCOUTS = 8
"""Errands that wait for anybody, where workers can be sent to: who takes one is known from then on."""
PASSES = 16
"""How often an errand is passed on by workers that have others of their own waiting."""
GLANCES = 2
"""How often by those that have none, and hold other models: once around, for whoever holds its own."""


class Load(Protocol):
    """What is under way."""

    @property
    def waiting(self) -> Mapping[str, int]:
        """How many errands nobody has begun, by where they were sent."""
        ...

    @property
    def in_hand(self) -> Mapping[str, int]:
        """How many errands somebody is at, by his own queue."""
        ...


@dataclass
class Holders:
    """Those that one run has heard of.

    An errand goes to a worker that holds its models, a little more than it has in hand, so that it need not wait; the
    others wait for anybody, and only as many as it takes to find who else is there. A worker that shares models among
    no threads (it forks) has no queue of its own; where one works, everything waits for anybody.
    """

    _held: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    """Workers, each with its models, by their own queues."""
    _shared: set[str] = field(default_factory=set)
    """Queues on which somebody works who has none of his own."""

    def hear(self, queue: str, report: Report) -> None:
        """A worker of that queue says what it holds."""
        if report.declined or report.refused:
            return  # that says nothing of what it holds
        if report.own:
            self._held[own_queue(queue, report.worker)] = report.worker, frozenset(report.models)
        elif report.worker:
            self._shared.add(queue)

    def forget(self, place: str) -> None:
        """Nobody takes what is sent there."""
        self._held.pop(place, None)

    def place(self, errand: Errand, queue: str, load: Load) -> str | None:
        """Where an errand for that queue goes now; None: nowhere yet."""
        if queue in self._shared:
            return queue
        wants = frozenset(errand.wants)
        held = ((own, models) for own, (worker, models) in self._held.items() if not is_among(worker, errand.shunned))
        mine = [own for own, models in held if own.partition("@")[0] == queue and wants <= models]
        waiting, in_hand = load.waiting, load.in_hand if mine else {}
        free = [own for own in mine if waiting.get(own, 0) < max(1, in_hand.get(own, 0))]
        if free:
            return min(free, key=lambda own: waiting.get(own, 0))
        return queue if waiting.get(queue, 0) < SCOUTS else None


def passes_on(errand: Errand, held: frozenset[str], *, others_wait: bool) -> bool:
    """Whether a worker lets an errand go to somebody who may hold its models, rather than load them."""
    if held.issuperset(errand.wants) or not held:
        return False
    return errand.passed < (PASSES if others_wait else GLANCES)
