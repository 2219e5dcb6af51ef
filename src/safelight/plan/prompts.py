"""Where the `${names}` in prompts come from, and which of them a run must be given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from safelight.plan.doubt import in_doubt
from safelight.recipe import template
from safelight.recipe.suggest import did_you_mean

if TYPE_CHECKING:
    from safelight.actions.declare import Params
    from safelight.plan.draft import Draft
    from safelight.plan.findings import Findings
    from safelight.plan.names import Names

FROM_METADATA = "from_metadata"
USER_DEFINED = "user_defined"
OF_THE_PHOTO = ("photo_type", "aspect_ratio")
"""Names that every photo answers itself: its scene or folder, else `general`; its own shape."""
OF_A_STEP: Mapping[str, str] = MappingProxyType(
    {
        "object_count": "model: rt-detr, action: detect_objects",
        "scene_type": "model: qwen2.5-vl, action: analyze_scene",
    }
)
"""Names that one step gives, and which."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A value that a run must be given: `--var name=…`."""

    name: str
    step: str


@dataclass(frozen=True)
class Prompts:
    """The names in the prompts of a plan. `defaults` are the recipe's variables, `given` those of the call."""

    names: Names
    defaults: Mapping[str, str]
    given: Mapping[str, str]

    def asks(self) -> tuple[Ask, ...]:
        """What a run must still be given, each name once."""
        found: dict[str, Ask] = {}
        for draft in self.names.drafts:
            for name, source in self._sources(draft):
                if source == USER_DEFINED and name not in self.given:
                    found.setdefault(name, Ask(name, draft.id))
        return tuple(found.values())

    def needs(self, draft: Draft) -> tuple[str, ...]:
        """The results that a draft's prompts read, by their own names."""
        read = (_first(name) for name, source in self._sources(draft) if not source and name not in OF_THE_PHOTO)
        return tuple(self.names.base(name) for name in read if self.names.given_before(name, draft))

    def check(self, draft: Draft, findings: Findings) -> None:
        """Names that nothing gives are problems, and so is what only begins like a name."""
        for name, text in _texts(draft).items():
            for _, message in template.faults(text):
                findings.add(draft.step, message, key=name)
        for name, source in self._sources(draft):
            if source or name in OF_THE_PHOTO or self.names.given_before(_first(name), draft):
                continue
            if in_doubt(self.names, _first(name), draft):
                continue
            why, cure = self._missing(name)
            message = f"the prompt of step {draft.id!r} reads '${{{name}}}', which {why}"
            findings.add(draft.step, message, cure, key=_key(draft, name))

    def _missing(self, name: str) -> tuple[str, str]:
        """Why nothing gives a name, and what to do about it."""
        if asleep := self.names.asleep(_first(name)):
            return f"{asleep.told_as_disabled} would give", f"Enable {asleep.id!r}."
        known = (*OF_THE_PHOTO, *self.defaults, *self.given, *self.names.all())
        return f"nothing gives{did_you_mean(name, known)}", _cure(name)

    def values(self) -> dict[str, str]:
        """Every variable of the call and the recipe that has a value."""
        set_ = {name: value for name, value in self.defaults.items() if value not in (FROM_METADATA, USER_DEFINED)}
        return {**set_, **self.given}

    def settled(self, draft: Draft, params: Params) -> Params:
        """The parameters with those names filled in that have one value for all photos: the rest is each photo's own.

        So a changed `--var` is another question.
        """
        fixed = {n: value for n, value in self._sources(draft) if value not in ("", FROM_METADATA, USER_DEFINED)}
        texts = {name: template.fill(text, fixed) for name, text in _texts(draft).items()} if fixed else {}
        return params.model_copy(update=texts) if texts else params

    def read(self) -> frozenset[str]:
        """Every name that some prompt reads."""
        return frozenset(name for draft in self.names.drafts for name, _ in self._sources(draft))

    def _sources(self, draft: Draft) -> Iterator[tuple[str, str]]:
        """Each name in the draft's prompts, and its source or value; empty where it is a result or the photo's own."""
        own = getattr(draft.params, "variables", {})
        for name in names_read(draft):
            source = own.get(name, "")
            default = self.given.get(name) or self.defaults.get(name, "")
            yield name, (default or source) if source in ("", USER_DEFINED) else source


def names_read(draft: Draft) -> Iterable[str]:
    """The names in a draft's prompts, each once, in order."""
    return dict.fromkeys(name for text in _texts(draft).values() for name in template.names(text))


def _texts(draft: Draft) -> dict[str, str]:
    return {name: value for name, value in draft.params if isinstance(value, str)}


def _cure(name: str) -> str:
    if name in OF_A_STEP:
        return f"Put a step `{{{OF_A_STEP[name]}}}` before it."
    return f"Declare it by `variables: {{{name}: user_defined}}`, or put the step that gives it before this one."


def _first(name: str) -> str:
    """The result that `scene_analysis.lighting` is part of."""
    return name.partition(".")[0]


def _key(draft: Draft, name: str) -> str:
    return next((key for key, value in draft.step.parameters.items() if f"${{{name}}}" in str(value)), "")
