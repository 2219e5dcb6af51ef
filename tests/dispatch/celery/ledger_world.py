"""A coordinator's books with every worker's fate told by hand, and time that passes when it is told to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from safelight.dispatch.celery.errand import Errand, Report, Sign
from safelight.dispatch.celery.ledger import Ledger
from safelight.dispatch.celery.patience import Patience
from safelight.dispatch.celery.standing import Standing
from safelight.engine.elsewhere import Blame
from safelight.plan.segments import Segment

PATIENCE = Patience(silence=20, doubt=5, longest=600, unseen=10, pause=1, alone=5, grace=60, generous=20)
ONE = (Segment("cpu_queue", 1, 0),)
TWO = (Segment("gpu_queue", 1, 0), Segment("fast_queue", 1, 2))


@dataclass
class World:
    """A ledger and its workers, who do what `fate` says of an errand."""

    photos: int = 64
    segments: tuple[Segment, ...] = ONE
    chunk: int = 32
    now: float = 0.0
    seconds: tuple[float | None, ...] = ()
    said: list[str] = field(default_factory=list)
    counted: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        first = Errand("run", 0, 0, tuple(range(self.photos)), "sig")
        standing = Standing(self.said.append)
        self.ledger = Ledger(self.segments, first, self.counted.append, self.chunk, PATIENCE, standing, self.seconds)

    def sent(self) -> list[Errand]:
        """All that is to be sent now."""
        return list(iter(self.next, None))

    def next(self, place: str = "anywhere") -> Errand | None:
        """What goes first."""
        found = self.ledger.next(self.now, lambda errand: place)
        return found[0] if found else None

    def begin(self, errand: Errand) -> None:
        self.ledger.hear(Sign(errand.id, "worker"), self.now)

    def report(self, errand: Errand, *blames: Blame, **more: object) -> Errand | None:
        return self.ledger.hear(replace(Report(errand.id, errand.run, blames), **more), self.now)  # type: ignore[arg-type]

    def later(self, seconds: float) -> None:
        self.now += seconds
        self.ledger.check(self.now)

    def carry_on(self, deadly: Iterable[int] = ()) -> list[Errand]:
        """Until nothing is left to do; whoever has a deadly photo is silent after he has begun. What was sent."""
        every: list[Errand] = []
        for _ in range(100):
            for errand in (batch := self.sent()):
                self.begin(errand)
                if not set(errand.photos) & set(deadly):
                    self.report(errand)
            every += batch
            if self.ledger.finished:
                return every
            self.later(PATIENCE.silence + 1)
        raise AssertionError("no end")
