"""A plan rehearsed over photos, from a store alone: whom it would ask about, question by question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from safelight.engine.human_words import HumanWords
from safelight.engine.rehearsal import Rehearsal
from safelight.engine.unread import Unread
from safelight.errors import StoreError
from safelight.models.manager import ModelManager
from safelight.plan.costs import Asked, Rehearsed, question_of
from safelight.store.cache import MemoryCache
from safelight.store.results import Results
from safelight.store.stored_cache import StoredCache

if TYPE_CHECKING:
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import MeasureTask, Plan
    from safelight.store.cache import ResultCache

NEW = -1
"""Where a photo's open questions begin of which the store knows nothing: before the first."""


def rehearsed(plan: Plan, photos: Sequence[Photo], asked: str | None) -> Rehearsed:
    """What a run of `plan` would ask, beside what the store knows that `asked` names (None is the user's own).

    Of a photo of which all is known it is told exactly where it comes by. Of one of which something is not, nobody can
    say where it goes from there: it is counted wherever it may come by. What it may change for others, as a new frame
    of their group, is not foreseen.

    No photo is read and no player loaded. Raises StoreError where the store cannot be opened or read, CallError where
    it is none.
    """
    with _recalled(asked, photos) as (cache, words):
        rehearsal = Rehearsal(
            _shortened(plan), photos, Unread(), ModelManager(), cache, _unheard, words=words, pictured=False
        )
        rehearsal.finish()
        return _told(plan, rehearsal)


class _Untouched(Results):
    """Results that are looked at and stay as they are, also what is damaged."""

    def drop(self, keys: Sequence[bytes]) -> None:
        """Leave it to whoever writes."""


class _Recalled(StoredCache):
    """A cache that learns from the store, and keeps to itself what is new."""

    def put_many(
        self,
        entries: Iterable[tuple[bytes, Any]],
        answers: type | None = None,  # noqa: ARG002
        *,
        seconds: float = 0.0,  # noqa: ARG002
    ) -> None:
        """See `ResultCache.put_many`; what has no type is kept as long as the process lives."""
        super().put_many(entries)


@contextmanager
def _recalled(asked: str | None, photos: Sequence[Photo]) -> Iterator[tuple[ResultCache, HumanWords]]:
    """What the store knows, and what humans said; nothing where there is none: none is made."""
    from safelight.store.location import Location
    from safelight.store.store import open_store

    location = Location.of(asked)
    if location is None or (location.file is not None and not location.file.exists()):
        yield MemoryCache(), HumanWords()
        return
    with closing(open_store(location)) as store:
        words = HumanWords.of(store.marks.all(), photos)
        yield _Recalled(_Untouched(store.database, store.blobs), _unreadable), replace(words, shows=_unseen)


def _unreadable(said: str) -> None:
    """A run goes on without its store; what is asked of the store alone does not."""
    raise StoreError(f"what is known of these photos cannot be read. {said}")


def _unseen(path: str, image_hash: str) -> bool:  # noqa: ARG001 - see `Shows`
    """A mark is taken to be where it was set: its photo is not read to see whether that still holds."""
    return True


def _unheard(event: object) -> None:
    """Events that nobody listens to."""


def _shortened(plan: Plan) -> Plan:
    """Without the phases after the last one that asks anything: what they decide and write is of no account here."""
    asking = [at for at, phase in enumerate(plan.phases, 1) if phase.ahead or phase.tasks]
    return replace(plan, phases=plan.phases[: max(asking, default=0)])


def _told(plan: Plan, rehearsal: Rehearsal) -> Rehearsed:
    phases = [
        [*phase.ahead, *(task for node in phase.all_nodes for task in phase.tasks.get(node.id, ()))]
        for phase in plan.phases
    ]
    tasks = [task for phase in phases for task in phase]
    since = _open_since(tasks, rehearsal)
    abouts = {question_of(task): _about(task, at, since, rehearsal) for at, task in enumerate(tasks)}
    reads = (set[int]().union(*(abouts[question_of(task)].unknown for task in phase)) for phase in phases)
    return Rehearsed({question: about.told for question, about in abouts.items()}, tuple(map(len, reads)))


@dataclass(frozen=True, slots=True)
class _About:
    """Photos, by index, that one question is about."""

    known: Set[int]
    unknown: Set[int]
    certain: bool

    @property
    def told(self) -> Asked:
        return Asked(len(self.known) + len(self.unknown), len(self.known), self.certain)


def _open_since(tasks: Sequence[MeasureTask], rehearsal: Rehearsal) -> Mapping[int, int]:
    """Photos of which something is not known, and the place of the first question that this is so of."""
    since = {state.index: NEW for state in rehearsal.states if not state.identified}
    for at, task in enumerate(tasks):
        for index in rehearsal.answers.open[question_of(task)]:
            since.setdefault(index, at)
    return since


def _about(task: MeasureTask, at: int, since: Mapping[int, int], rehearsal: Rehearsal) -> _About:
    """Who came by, and who may after what is not known of them."""
    answers, question = rehearsal.answers, question_of(task)
    unknown = answers.open[question]
    known = answers.answered[question] - unknown
    later = {index for index, first in since.items() if first < at} - known - unknown
    if not later:
        return _About(known, unknown, certain=True)
    there = [rehearsal.states[index] for index in later if since[index] != NEW and not task.is_open]
    answered = {
        state.index for state, value in zip(there, answers.stored(task, there), strict=True) if value is not None
    }
    return _About(known | answered, unknown | (later - answered), certain=False)
