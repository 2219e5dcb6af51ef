"""A run that is begun where its models' weights are not: workers say which ones they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from safelight.app.working.terms import require_named
from safelight.errors import CallError
from safelight.models.readiness import pulled
from safelight.models.surroundings import Lent
from safelight.plan.segments import own_tasks, places, segment_at

if TYPE_CHECKING:
    from safelight.models.contract import PlayerSpec
    from safelight.models.surroundings import Surroundings
    from safelight.plan.plan import Plan
    from safelight.plan.segments import Queue

SECONDS = 15.0
"""How long a worker's answer is waited for."""


def with_lent(plan: Plan, around: Surroundings, broker: str, seconds: float = SECONDS) -> Surroundings:
    """The surroundings by which a run is planned: with players of the plan whose weights only workers have.

    They are as they were where this machine has them all. Raises CallError where nobody has them, or nobody answers, or
    machines could take one model for another; RunError where the broker cannot be reached.
    """
    require_named(plan, around)
    missing = _missing(plan)
    if not missing:
        return around
    from safelight.dispatch.celery.app import make_app
    from safelight.dispatch.celery.holdings import told_by
    from safelight.dispatch.celery.reach import require_reachable

    lent: dict[str, Lent] = {}
    with make_app(broker) as app:
        require_reachable(app)
        for queue, players in missing.items():
            asked = {one.name: [weights.repository for weights in one.weights] for one in players.values()}
            found = told_by(app, queue, asked, seconds)
            if found is None:
                raise CallError(_unanswered(queue, asked))
            worker, told = found
            for one in players.values():
                _require_held(worker, one, told[one.name], plan.profile)
                lent[one.name] = Lent(told[one.name], one.memory_bytes)
    return replace(around, lent={**around.lent, **lent})


def _missing(plan: Plan) -> Mapping[Queue, dict[str, PlayerSpec]]:
    """Players whose weights this machine does not know, by the queue that they are asked on."""
    found: defaultdict[Queue, dict[str, PlayerSpec]] = defaultdict(dict)
    for queue, player in _asked(plan):
        if any(not revision for _, revision in pulled(player)):
            found[queue][player.name] = player
    return found


def _asked(plan: Plan) -> Iterator[tuple[Queue, PlayerSpec]]:
    for phase in plan.phases:
        for at in places(phase):
            for task in own_tasks(phase, at):
                yield segment_at(phase, at).queue, task.player


def _require_held(worker: str, player: PlayerSpec, told: tuple[tuple[str, str], ...], profile: str) -> None:
    revisions = dict(told)
    for weights in player.weights:
        if not revisions.get(weights.repository):
            raise CallError(
                f"neither this machine nor {worker!r} has the weights of {weights.repository!r}, which player "
                f"{player.name!r} needs. Fetch them on the workers with: safelight models pull --profile {profile}"
            )


def _unanswered(queue: Queue, asked: Mapping[str, object]) -> str:
    kind = queue.removesuffix("_queue")
    return (
        f"this machine has no weights of {', '.join(sorted(asked))}, and no worker of the {kind} queue told in time "
        f"which ones it has. Start `safelight worker --queues {kind}`, wait for it where it is busy, or copy "
        "models.lock.json, and the calibrations beside it, from a worker's models folder into this machine's"
    )
