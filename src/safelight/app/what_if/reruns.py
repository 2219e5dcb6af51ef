"""One run, decided again and again with other settings; what is fetched once is remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from safelight.app.called import Called
from safelight.app.judgement import Judgement
from safelight.app.membership import photos_of, unfit
from safelight.app.rerun import plan_of_run, rerun
from safelight.app.what_if.unasked import Question, Unasked
from safelight.app.what_if.verdict_plan import VerdictPlans
from safelight.engine.human_words import HumanWords
from safelight.engine.unread import UNKNOWN
from safelight.errors import StoreError
from safelight.models.surroundings import HERE, Surroundings
from safelight.recipe.override import parse_settings
from safelight.store.stored_cache import StoredCache

if TYPE_CHECKING:
    from safelight.errors import PhotoError
    from safelight.imaging.photo import Photo
    from safelight.plan.plan import Plan
    from safelight.store.cache import ResultCache
    from safelight.store.runs import Member, RunRow
    from safelight.store.store import Store

LOST = frozenset({UNKNOWN, "vanished", "changed"})
"""Codes of photos that could not be decided again, though nothing was wrong with them."""


@dataclass(frozen=True)
class Attempt:
    """What a run would have come to with other settings."""

    settings: tuple[str, ...]
    plan: Plan
    judgements: tuple[Judgement, ...]
    """In the order of the run's photos."""
    questions: tuple[Question, ...] = ()
    """What would have to be looked at, to be sure."""

    @cached_property
    def unknown(self) -> frozenset[int]:
        """Photos that nobody can say a verdict of."""
        return frozenset(at for at, one in enumerate(self.judgements) if _is_lost(one))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Photos a verdict; the unknown ones have none."""
        return Counter(one.verdict for at, one in enumerate(self.judgements) if at not in self.unknown)

    @property
    def kept(self) -> int:
        """How many are kept."""
        return self.counts.get("keep", 0)

    def unsure(self, before: Sequence[Judgement]) -> frozenset[int]:
        """Photos in whose group, of then or of now, one would have to be looked at."""
        asked = {question.index for question in self.questions} | self.unknown
        then, now = ({side[at].group for at in asked} - {""} for side in (before, self.judgements))
        both = enumerate(zip(before, self.judgements, strict=True))
        return frozenset(at for at, (was, one) in both if at in asked or was.group in then or one.group in now)


class _Lasting(StoredCache):
    """Serves one run after another: what one has no more use for, the next one asks for again."""

    def spent(self, keys: Iterable[bytes]) -> None:
        """All is held."""


def _unreadable(said: str) -> None:
    """A run goes on without its store; what is asked of the store alone does not."""
    raise StoreError(f"what this run found cannot be read. {said}")


def _as_it_failed(before: Judgement, found: Judgement) -> Judgement:
    """What could not be read then was never measured, and is no question now."""
    return before if _is_lost(found) and before.verdict == "failed" else found


def _is_lost(judgement: Judgement) -> bool:
    return judgement.verdict == "failed" and any(reason.code in LOST for reason in judgement.reasons[:1])


@dataclass
class Reruns:
    """Decides one run again. Nothing is written, no model is loaded and no pixel is read."""

    store: Store
    row: RunRow
    members: Sequence[Member]
    around: Surroundings = HERE
    taken: int = 0
    """How often it was decided again."""
    _cache: ResultCache = field(init=False)
    _plans: VerdictPlans = field(default_factory=VerdictPlans)

    def __post_init__(self) -> None:
        self._cache = _Lasting(self.store.results, _unreadable)

    @cached_property
    def before(self) -> tuple[Judgement, ...]:
        """What it decided then, as it was written down."""
        return tuple(map(Judgement.of_line, self.store.runs.records(self.row.id)))

    @cached_property
    def own(self) -> Plan:
        """The run's plan, as it was."""
        return plan_of_run(self.row, (), self.around)[1]

    @cached_property
    def photos(self) -> tuple[Photo, ...]:
        """Those of the run."""
        return photos_of(self.members)

    @cached_property
    def words(self) -> HumanWords:
        """What humans said, also since."""
        return HumanWords.of(self.store.marks.all(), self.photos)

    @cached_property
    def lost(self) -> Mapping[int, PhotoError]:
        """Photos that are not what they were, when this was first asked."""
        return unfit(self.members, self.photos)

    def attempt(self, settings: Sequence[str] = (), *, lean: bool = False) -> Attempt:
        """The run with these settings over its own; a `lean` one without all that no verdict hangs on.

        Raises RecipeError or CallError where they are wrong.
        """
        plan = self.own if not settings else plan_of_run(self._asking(settings), settings, self.around)[1]
        unasked = Unasked()
        finished = rerun(
            self.store,
            self.row,
            self.members,
            self._plans.of(plan, lean=lean),
            reader=unasked,
            photos=self.photos,
            words=self.words,
            lost=self.lost,
            listen=unasked.hear,
            cache=self._cache,
        )
        self.taken += 1
        found = tuple(map(Judgement.of_record, finished.records))
        judgements = tuple(map(_as_it_failed, self.before, found))
        questions = tuple(one for one in unasked.questions if judgements[one.index] is found[one.index])
        return Attempt(tuple(settings), plan, judgements, questions)

    def value_of(self, step: str, parameter: str) -> Any:
        """What a parameter was in the run; None where it has no such step."""
        found = next((node.params for node in self.own.nodes if node.id == step), None)
        return getattr(found, parameter, None)

    def _asking(self, settings: Sequence[str]) -> RunRow:
        """The run without those of its own overrides that are given anew, by whatever name."""
        called = Called.behind(self.row)
        if not called.overrides:
            return self.row
        new = {self.named(text) for text in settings}
        kept = tuple(text for text in called.overrides if self.named(text) not in new)
        return replace(self.row, call=replace(called, overrides=kept).as_object())

    def named(self, text: str) -> str:
        """`step.parameter` of a setting, the parameter by its own name."""
        (key,) = parse_settings([text])
        step, _, parameter = key.rpartition(".")
        names = {node.id: node.action.alias_map() for node in self.own.nodes}
        return f"{step}.{names.get(step, {}).get(parameter, parameter)}"
