"""Who did which part of a run: kept with it, for whoever asks later."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.dispatch.celery.incarnation import called
from safelight.plan.segments import segments

if TYPE_CHECKING:
    from safelight.dispatch.celery.errand import Errand, Report
    from safelight.plan.plan import Plan


@dataclass(slots=True)
class Share:
    """One worker's."""

    errands: int = 0
    photos: int = 0
    """Each as often as it was looked at."""
    seconds: float = 0.0
    nodes: dict[str, int] = field(default_factory=dict)
    """Photos by node: all nodes of a segment are asked in one go."""
    models: tuple[str, ...] = ()
    """What it held in memory when it was last heard of."""


@dataclass
class Labour:
    """Shares by worker. What workers refused, or could not do, counts for nobody."""

    plan: Plan
    shares: defaultdict[str, Share] = field(default_factory=lambda: defaultdict(Share))

    def hear(self, errand: Errand, report: Report) -> None:
        """A report that counts."""
        if report.outcome != "done":
            return
        share = self.shares[called(report.worker)]
        share.errands += 1
        share.photos += len(errand.photos)
        share.seconds += report.seconds
        share.models = report.models
        for node in self._nodes(errand):
            share.nodes[node] = share.nodes.get(node, 0) + len(errand.photos)

    def as_object(self) -> dict[str, dict[str, Any]]:
        """It as JSON keeps it; empty where this machine did everything."""
        return {worker: asdict(share) for worker, share in sorted(self.shares.items())}

    def _nodes(self, errand: Errand) -> list[str]:
        """Whose models an errand asks: those of its segment, and those that it measures ahead for."""
        phase = self.plan.phases[errand.phase]
        cut = segments(phase)
        if errand.segment == len(cut):  # the barrier's own
            return [phase.barrier.id] if phase.barrier else []
        before = cut[errand.segment - 1] if errand.segment else None
        now = cut[errand.segment]
        ahead = phase.ahead[before.ahead if before else 0 : now.ahead]
        walked = phase.nodes[before.nodes if before else 0 : now.nodes]
        asked = [task.node for task in ahead] + [node.id for node in walked if phase.tasks.get(node.id)]
        return list(dict.fromkeys(asked))
