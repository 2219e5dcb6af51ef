"""The one table of names: which step gives which result, and what else results are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from safelight.models import plurals

if TYPE_CHECKING:
    from safelight.plan.draft import Draft

SCORES = ("technical_score", "aesthetic_score")
GROUPING = ("similar_images", "group")
"""Views of the latest grouping, which the engine itself gives."""
OBJECTS = "detected_objects"


@dataclass(frozen=True)
class Names:
    """The names that conditions, inputs and prompts may read. `drafts` are in the order of the plan."""

    drafts: tuple[Draft, ...]
    disabled: tuple[Draft, ...] = ()
    """Steps that are left out: what they would give is no name, but it is known why not."""

    @cached_property
    def results(self) -> dict[str, Draft]:
        """Each result's own name → the first step that gives it."""
        found: dict[str, Draft] = {}
        for draft in self.drafts:
            found.setdefault(draft.output, draft)
        return found

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Every other name → a dotted path, its first part a result's own name. Own names win."""
        found: dict[str, str] = {}
        for name, path in (*_stages(self.drafts), *_scores(self.drafts), *_scenes(self.drafts), *_classes(self.drafts)):
            if name not in self.results:
                found.setdefault(name, path)
        return found

    def base(self, name: str) -> str:
        """The result's own name behind any of its names."""
        return self.aliases.get(name, name).partition(".")[0]

    def giver(self, name: str) -> Draft | None:
        """The step that gives what `name` reads; for a view of the grouping, the first step that groups."""
        if name in GROUPING:
            return next((draft for draft in self.drafts if draft.signature.groups), None)
        return self.results.get(self.base(name))

    def asleep(self, name: str) -> Draft | None:
        """The disabled step that would give what `name` reads."""
        return Names(self.disabled).giver(name) if self.disabled else None

    @cached_property
    def places(self) -> dict[Draft, int]:
        """Where in the order each draft stands."""
        return {draft: at for at, draft in enumerate(self.drafts)}

    def given_before(self, name: str, draft: Draft) -> bool:
        """Whether `name` is known when `draft` runs."""
        giver = self.giver(name)
        return giver is not None and self.places[giver] < self.places[draft]

    def all(self) -> tuple[str, ...]:
        """Every name that may be read somewhere."""
        grouping = GROUPING if self.giver(GROUPING[0]) else ()
        return (*self.results, *self.aliases, *grouping)


def views(draft: Draft) -> tuple[str, ...]:
    """The plurals of the classes that a step looks for: `people` and `persons` for `person`."""
    classes = draft.signature.says("classes", draft.params)
    return tuple(dict.fromkeys(name for one in classes for name in plurals.views(one)))


def _stages(drafts: Sequence[Draft]) -> Iterator[tuple[str, str]]:
    """A stage of a single step gives that step's result another name."""
    steps: dict[str, list[Draft]] = {}
    for draft in drafts:
        if not draft.added:
            steps.setdefault(draft.stage.name, []).append(draft)
    for name, inside in steps.items():
        if len(inside) == 1:
            yield name, inside[0].output


def _scores(drafts: Sequence[Draft]) -> Iterator[tuple[str, str]]:
    """The original photo's scores: a loop's own count only inside it."""
    for draft in drafts:
        if draft.signature.role and not draft.signature.iterates:
            fields = getattr(draft.signature.result, "__dataclass_fields__", {})
            yield from ((score, f"{draft.output}.{score}") for score in SCORES if score in fields)


def _scenes(drafts: Sequence[Draft]) -> Iterator[tuple[str, str]]:
    for draft in drafts:
        if "scene_type" in getattr(draft.signature.result, "__dataclass_fields__", {}):
            yield "scene_type", f"{draft.output}.scene_type"


def _classes(drafts: Sequence[Draft]) -> Iterator[tuple[str, str]]:
    for draft in drafts:
        found = views(draft)
        if found:
            yield "object_count", f"{draft.output}.count"
        yield from ((f"detected_{view}", f"{draft.output}.{view}") for view in found)
