"""Two runs compared, everything that differs in one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from safelight.actions.outcome import Reason
from safelight.app.difference.best_shots import BestShot, best_shots, regrouped
from safelight.app.difference.edits import EditChange, edit_changes
from safelight.app.difference.pairs import Pairs
from safelight.app.difference.past_run import PastRun
from safelight.app.difference.recipes import ParameterChange, parameter_changes, steps_of_one, text_diff
from safelight.app.difference.scores import ScoreChange, score_changes
from safelight.app.judgement import Judgement


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One photo's verdict in both runs, with the reason of each; None where there is none, as of what is kept."""

    photo: str
    before: str
    after: str
    then: Reason | None
    now: Reason | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between a first run and a second."""

    first: str
    second: str
    recipes: tuple[str, str]
    profiles: tuple[str, str]
    text: tuple[str, ...]
    """A unified diff of the recipes."""
    parameters: tuple[ParameterChange, ...]
    steps: tuple[tuple[str, ...], tuple[str, ...]]
    """Steps with parameters that one of the runs alone has."""
    photos: int
    """Photos of both runs."""
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    before: Mapping[str, int]
    """Photos a verdict, of all of the first run."""
    after: Mapping[str, int]
    verdicts: tuple[VerdictChange, ...]
    best_shots: tuple[BestShot, ...]
    regrouped: int
    """Photos that are together with others than before."""
    edits: tuple[EditChange, ...]
    scores: tuple[ScoreChange, ...]

    @property
    def nothing(self) -> bool:
        """Whether the two came to the same."""
        return not (self.only_first or self.only_second or self.regrouped or self._found)

    @property
    def _found(self) -> bool:
        return bool(self.verdicts or self.best_shots or self.edits or self.scores)

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        return asdict(self)


def difference(first: PastRun, second: PastRun) -> Difference:
    """What differs; photos are brought together by name, and renamed ones by what they show."""
    pairs = Pairs.of(first.lines, second.lines)
    judged = [(Judgement.of_line(was), Judgement.of_line(now)) for was, now in pairs.both]
    return Difference(
        first=first.id,
        second=second.id,
        recipes=(first.recipe, second.recipe),
        profiles=(first.profile, second.profile),
        text=text_diff(first, second),
        parameters=parameter_changes(first, second),
        steps=steps_of_one(first, second),
        photos=len(pairs.both),
        only_first=tuple(line["photo"] for line in pairs.only_first),
        only_second=tuple(line["photo"] for line in pairs.only_second),
        before=dict(Counter(line["verdict"] for line in first.lines)),
        after=dict(Counter(line["verdict"] for line in second.lines)),
        verdicts=tuple(_verdict(was, now) for was, now in judged if was.verdict != now.verdict),
        best_shots=tuple(best_shots(judged)),
        regrouped=regrouped(judged),
        edits=tuple(edit_changes(pairs.both)),
        scores=score_changes(pairs.both),
    )


def _verdict(was: Judgement, now: Judgement) -> VerdictChange:
    return VerdictChange(now.photo, was.verdict, now.verdict, was.decisive, now.decisive)
