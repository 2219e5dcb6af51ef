"""Workers behind a broker, as a run's coordinator knows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from safelight.engine.events import Noted

if TYPE_CHECKING:
    from safelight.app.working.labour import Labour
    from safelight.dispatch.contract import Job
    from safelight.engine.elsewhere import Elsewhere
    from safelight.engine.events import Listener


@contextmanager
def others(broker: str, job: Job, labour: Labour, listen: Listener) -> Iterator[Elsewhere]:
    """Those who look at a job's photos, as long as it runs; `labour` notes what they do, and whom nobody helps is told.

    Raises RunError where the broker cannot be reached.
    """
    from safelight.dispatch.celery.app import make_app
    from safelight.dispatch.celery.coordinator import CeleryElsewhere
    from safelight.dispatch.celery.reach import require_reachable
    from safelight.plan.signature import signature

    app = make_app(broker)
    require_reachable(app)
    plan = signature(job.plan)
    there = CeleryElsewhere(
        app, job.run_id, job.plan, plan, told=labour.hear, notice=lambda words: listen(Noted(words))
    )
    with closing(there) as found:
        yield found
