"""What would change in a run with other settings, photo by photo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from safelight.actions.declare import part_of
from safelight.app.found_run import find_run, opened
from safelight.app.what_if.change import Change, changes
from safelight.app.what_if.cost import seconds_to_find_out
from safelight.app.what_if.reruns import Reruns
from safelight.app.what_if.verdict_plan import measures_idly
from safelight.engine.unread import UNKNOWN
from safelight.errors import CallError
from safelight.models.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from safelight.app.judgement import Judgement
    from safelight.app.what_if.aim import Aim
    from safelight.app.what_if.reruns import Attempt


@dataclass(frozen=True, slots=True)
class WhatIfCall:
    """What is asked: of which run, and what if."""

    run: str
    """Its id, the beginning of one, or its folder."""
    settings: tuple[str, ...] = ()
    """`--set step.parameter=value`, as written; over those of the run."""
    store: str | None = None
    around: Surroundings = HERE


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would change. Photos that are unknown are counted apart."""

    run: str
    recipe: str
    settings: tuple[str, ...]
    photos: int
    before: Mapping[str, int]
    after: Mapping[str, int]
    changes: tuple[Change, ...]
    unknown: tuple[str, ...] = ()
    """Photos that the settings let in, or measure anew, and that were never looked at for that."""
    lost: tuple[str, ...] = ()
    """Photos that are gone, or were changed since."""
    likely: Mapping[str, int] = field(default_factory=dict)
    """What the unknown ones would come to by all that is known: nothing that they lack is asked for a verdict."""
    to_look_at: int = 0
    """Photos that would be looked at to be sure: the unknown ones, and finalists of groups."""
    seconds_to_find_out: float = 0.0
    """Of one core, at most."""
    measured: tuple[str, ...] = ()
    """Settings that do not decide, but measure."""

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "run": self.run,
            "recipe": self.recipe,
            "settings": list(self.settings),
            "photos": self.photos,
            "before": dict(self.before),
            "after": dict(self.after),
            "changes": [change.as_json() for change in self.changes],
            "unknown": {
                "photos": list(self.unknown),
                "likely": dict(self.likely),
                "lost": list(self.lost),
                "to_look_at": self.to_look_at,
                "seconds_to_find_out": self.seconds_to_find_out,
                "measured_by": list(self.measured),
            },
        }


def what_if(call: WhatIfCall) -> WhatIf:
    """Decide a run again with other settings, from what the store knows. Nothing is written, and no photo looked at.

    Raises CallError where the run is none, or not over; RecipeError where a setting is wrong; StoreError.
    """
    with reruns_of(call) as reruns:
        return compared(reruns, reruns.attempt(call.settings))


def aim(call: WhatIfCall, target: int) -> tuple[Aim, WhatIf]:
    """Settings with which a run would keep about `target` photos, over those of the call, and what they change.

    Raises as `what_if`, and CallError where nothing can be turned.
    """
    from safelight.app.what_if.target import Aiming

    with reruns_of(call) as reruns:
        found = Aiming(reruns, target, call.settings).aim()
        full = measures_idly(found.attempt.plan)
        return found, compared(reruns, reruns.attempt(found.attempt.settings) if full else found.attempt)


@contextmanager
def reruns_of(call: WhatIfCall) -> Iterator[Reruns]:
    """The run that a call names, to be decided again."""
    with opened(call.store) as store:
        row = find_run(store, call.run)
        if row.state not in ("done", "failed"):
            cure = "it is still going on" if row.state == "running" else f"`safelight runs resume {row.id}` goes on"
            raise CallError(f"run {row.id!r} was not brought to its end, so there is nothing to compare with: {cure}")
        yield Reruns(store, row, store.runs.members(row.id), call.around)


def compared(reruns: Reruns, attempt: Attempt) -> WhatIf:
    """An attempt beside what the run decided.

    Where it lets photos in that later steps never looked at, these are unknown; what that does to the others is decided
    by what verdicts hang on alone.
    """
    judged = attempt
    if attempt.unknown and measures_idly(attempt.plan):
        judged = reruns.attempt(attempt.settings, lean=True)
    before = _before(reruns, attempt)
    lost = {at for at in attempt.unknown if attempt.judgements[at].reasons[0].code != UNKNOWN}
    unknown = sorted(attempt.unknown - lost)
    named = [one.photo for one in attempt.judgements]
    found = changes(before, judged.judgements, attempt.unknown | judged.unknown, judged.unsure(before))
    return WhatIf(
        run=reruns.row.id,
        recipe=reruns.row.recipe_name,
        settings=attempt.settings,
        photos=len(before),
        before=Counter(one.verdict for one in before),
        after=Counter(one.verdict for at, one in enumerate(judged.judgements) if at not in attempt.unknown),
        changes=tuple(found),
        unknown=tuple(named[at] for at in unknown),
        lost=tuple(named[at] for at in sorted(lost)),
        likely=Counter(judged.judgements[at].verdict for at in unknown if at not in judged.unknown),
        to_look_at=len({question.index for question in attempt.questions}),
        seconds_to_find_out=_seconds(attempt, reruns),
        measured=tuple(_measured(attempt, reruns)),
    )


def _before(reruns: Reruns, attempt: Attempt) -> Sequence[Judgement]:
    """What the run decided; where humans said something since, what it would decide now."""
    then = reruns.before
    heard = [at for at in range(len(then)) if at not in attempt.unknown and then[at].verdict != "failed"]
    if all(then[at].mark == attempt.judgements[at].mark for at in heard):
        return then
    now = reruns.attempt()
    return tuple(then[at] if at in now.unknown else one for at, one in enumerate(now.judgements))


def _seconds(attempt: Attempt, reruns: Reruns) -> float:
    if not attempt.questions:
        return 0.0
    return seconds_to_find_out(attempt.questions, attempt.plan, reruns.own)


def _measured(attempt: Attempt, reruns: Reruns) -> Iterator[str]:
    """Settings that enter measurements, and that are not what they were."""
    for node in attempt.plan.nodes:
        set_here = {key.rpartition(".")[2] for key in attempt.plan.overrides if key.rpartition(".")[0] == node.id}
        names = {node.action.alias_map()[name] for name in set_here}
        for name in sorted(names):
            measures = part_of(type(node.params).model_fields[name]) == "measure"
            if measures and getattr(node.params, name) != reruns.value_of(node.id, name):
                yield f"{node.id}.{name}"
