"""How an action is declared: measurements (costly, cached), a decision (pure, cheap), parameters, and a sentence.

    quality = Measurement("quality", role="nima", version=1, run=_assess, ms=60)

    @action("nima", scope="photo", gives="quality", measures=(quality,), sentence="Score every photo …")
    def quality_check(members, measured, params: QualityCheck) -> list[Outcome]: ...

The decorated function stays callable, so that tests need no engine. Nothing is registered by declaring; the catalogue
lists what it knows explicitly, and finds third parties by entry point.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from safelight.errors import DeclarationError

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from safelight.actions.outcome import Member
    from safelight.imaging.edits import Operations
    from safelight.imaging.geometry import Box

Scope = Literal["photo", "group", "set"]
Pixels = Literal["view", "native", "edited", "none"]
Told = Literal["sentence", "gate", "selects", "edits", "classes", "fields", "measurements"]
"""What an action says of its parameters, by a function of them."""
_SAID_AS: Mapping[Told, Callable[[Any], Any]] = MappingProxyType(
    {
        "sentence": str,
        "gate": bool,
        "selects": bool,
        "edits": bool,
        "classes": tuple,
        "fields": tuple,
        "measurements": tuple,
    }
)


class Params(BaseModel):
    """Base of every action's parameters: frozen, and strangers are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


def measuring(default: Any, *, aliases: Sequence[str] = (), **constraints: Any) -> Any:
    """A parameter that enters a measurement: to change it costs inference."""
    return _field("measure", default, aliases, constraints)


def deciding(default: Any, *, aliases: Sequence[str] = (), **constraints: Any) -> Any:
    """A parameter that only decides: to change it costs nothing."""
    return _field("decide", default, aliases, constraints)


def _field(part: str, default: Any, aliases: Sequence[str], constraints: dict[str, Any]) -> Any:
    extra: dict[str, Any] = {"x-part": part}
    if aliases:
        extra["x-aliases"] = list(aliases)
    return Field(default=default, json_schema_extra=extra, **constraints)


def part_of(info: FieldInfo) -> str:
    """`measure` or `decide`: what a parameter belongs to."""
    extra = info.json_schema_extra
    return str(extra.get("x-part", "decide")) if isinstance(extra, dict) else "decide"


def aliases_of(info: FieldInfo) -> tuple[str, ...]:
    """Other names that recipes may use for a parameter."""
    extra = info.json_schema_extra
    found = extra.get("x-aliases", []) if isinstance(extra, dict) else []
    return tuple(str(name) for name in found) if isinstance(found, list) else ()


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a role is asked about photos: costly and pure, so its answers are cached by key.

    `run(sights, params, player)` answers one value a sight, in order. It must look at nothing else.
    """

    name: str
    role: str
    version: int
    run: Callable[[Sequence[Any], Any, Any], Sequence[Any]]
    pixels: Pixels = "view"
    """`edited`: the view with the member's `trial` edits; they enter the key by value."""
    crops: Callable[[Member], tuple[Box, ...]] | None = None
    """For `pixels="native"`: which parts of a photo to read at full resolution."""
    given: Callable[[Member, Any], Any] | None = None
    """What was decided about a photo and is asked about (kept boxes, a prompt with its names filled in), by member and
    parameters: the sight's `given`. It enters the key by its `repr`."""
    reads_facts: bool = False
    """Whether players are told when, where and how a photo was taken: the sight's `facts`, which then enter the key."""
    together: bool = False
    """Of a group action: whether answers depend on who is looked at together. A group is then one call, and its members
    enter the key, whatever `only` says."""
    when: Callable[[Any], bool] | None = None
    """With which parameters it is needed at all; None: always."""
    only: Callable[[Sequence[Member], Any], Sequence[int]] | None = None
    """For group actions: indices of the members worth measuring (a group's finalists); None measures all."""
    answers: type | None = None
    """The type of an answer: a frozen dataclass of numbers, texts, boxes, arrays and the like. Answers that have one
    are kept in the store, and later runs need not ask again; the rest is kept as long as the run."""
    ability: str = ""
    """What a player must be able to do, in words, as people read it where none can."""


Decide = Callable[..., Any]


@dataclass(frozen=True)
class Signature:
    """What the language knows of an action: enough to check a recipe that uses it, not enough to play it."""

    name: str
    role: str
    """The model it belongs to in recipes; empty for those of none (`decide`, `export`)."""
    scope: Scope
    gives: str
    """The name of its result, unless a step says `output_to`."""
    result: type | None
    """The result's type (a frozen dataclass), for checking conditions; None where it gives none."""
    params: type[Params]
    sentence: Callable[[Any], str]
    """What it does in plain words, with its parameters' values in place."""
    measures: tuple[Measurement, ...] = ()
    needs: tuple[str, ...] = ()
    """Names of results that it reads."""
    gate: Callable[[Any], bool] = field(default=lambda _: False)
    """Whether, with these parameters, it may stop photos."""
    selects: Callable[[Any], bool] = field(default=lambda _: False)
    """Whether, with these parameters, it may park photos."""
    edits: Callable[[Any], bool] = field(default=lambda _: False)
    """Whether, with these parameters, it asks for an edit: the plan then ends in a copy."""
    classes: Callable[[Any], Sequence[str]] = field(default=lambda _: ())
    """Classes that it looks for with these parameters: each one's plural is a view of its result (`faces.count`)."""
    fields: Callable[[Any], Sequence[str]] = field(default=lambda _: ())
    """Fields of its result, beside those of its type, that these parameters ask for (`extract`)."""
    groups: bool = False
    """Whether it makes a grouping that group actions and `similar_images` read."""
    iterates: bool = False
    """Whether a step may say `iterate_until`."""
    exports: bool = False
    """Whether it is the step that writes the copy."""
    version: int = 1

    def says(self, what: Told, params: Any) -> Any:
        """What the declaration says under `what` of these parameters.

        Raises DeclarationError where it cannot: other people write actions.
        """
        try:
            return _SAID_AS[what](getattr(self, what)(params))
        except Exception as error:  # whatever a third party's function raises
            cause = f"{type(error).__name__}: {error}"
            message = f"the `{what}` of action {self.name!r} of model {self.role!r} fails for {params!r}: {cause}"
            raise DeclarationError(f"{message}. Tell those who made the action.") from error

    def measurements(self, params: Any) -> tuple[Measurement, ...]:
        """What it measures with these parameters."""
        return tuple(one for one in self.measures if one.when is None or one.when(params))

    @property
    def fixed(self) -> bool:
        """Whether its result has the same fields and views, whatever the parameters."""
        return self.classes is Signature.classes and self.fields is Signature.fields

    def alias_map(self) -> Mapping[str, str]:
        """Every name a recipe may use for a parameter → the parameter."""
        names = {name: name for name in self.params.model_fields}
        for name, info in self.params.model_fields.items():
            names.update(dict.fromkeys(aliases_of(info), name))
        return names

    def measuring_values(self, params: Params) -> dict[str, Any]:
        """The values of the parameters that enter its measurements' keys."""
        dumped = params.model_dump(mode="json")
        return {n: dumped[n] for n, info in self.params.model_fields.items() if part_of(info) == "measure"}


@dataclass(frozen=True)
class Action(Signature):
    """A signature and the decision behind it; still callable.

    By scope, `decide` is called as
    - photo: `decide(members, measured, params) -> Sequence[Outcome]`, one a member;
    - set: `decide(members, measured, params) -> SetOutcome`, over every readable photo;
    - group: `decide(members, measured, params) -> Sequence[Outcome]`, for one group at a time.
    `measured` maps each measurement's name to a sequence aligned with `members` (None where it was not taken).

    A photo action that looks at edited pictures goes in rounds. `proposes(member, previous, params)` says with which
    edits a photo is looked at next, given the rounds before; None: there is nothing more to try. `decide` is then asked
    for one photo at a time, with `previous=` the results of the rounds before; round 0 is the photo as it was.
    """

    decide: Decide = field(kw_only=True)
    proposes: Callable[[Member, Sequence[Any], Any], Operations | None] | None = field(default=None, kw_only=True)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self.decide(*args, **kwargs)

    @property
    def doc(self) -> str:
        return (self.decide.__doc__ or "").strip()


def action(
    role: str,
    *,
    scope: Scope,
    gives: str,
    params: type[Params],
    sentence: Callable[[Any], str],
    result: type | None = None,
    **declared: Any,
) -> Callable[[Decide], Action]:
    """Declare the decorated function as an action's decision; the function's name is the action's."""

    def declare(decide: Decide) -> Action:
        if not decide.__doc__:
            raise DeclarationError(f"action {decide.__name__!r} needs a docstring: it becomes its documentation")
        return Action(decide.__name__, role, scope, gives, result, params, sentence, decide=decide, **declared)

    return declare
