"""Every action that recipes may name: those that come with Safelight, and those that packages add by entry point.

A package adds actions by an entry point in the group `safelight.actions` that names an `Action`, or a tuple of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from importlib.metadata import entry_points

from safelight.actions.declare import Action, Signature
from safelight.errors import DeclarationError

ENTRY_POINTS = "safelight.actions"
BUILTIN: tuple[str, ...] = (
    "quality_check",
    "quality_filter",
    "find_duplicates",
    "group_similar",
    "match_style",
    "search",
    "recognise_sets",
    "select_best_from_group",
    "rank_all",
    "detect_objects",
    "segment_objects",
    "segment_all_faces",
    "isolate_subject",
    "composition_check",
    "analyze_scene",
    "suggest_edits",
    "prompt",
    "compare_moments",
    "quality_guided_enhancement",
    "decide",
    "apply_edits",
    "final_quality_check",
    "export",
)
"""The modules of `safelight.actions.builtin`; each exports `ACTIONS`."""


@dataclass(frozen=True)
class Catalogue:
    """Signatures by role and name. A later one of the same role and name is a fault, not an override."""

    signatures: tuple[Signature, ...]

    def __post_init__(self) -> None:
        if len(self._table) < len(self.signatures):
            named = [f"{s.name!r} of model {s.role!r}" for s in self.signatures]
            twice = sorted({name for name in named if named.count(name) > 1})
            raise DeclarationError(f"the catalogue lists {', '.join(twice)} twice; rename one of them")

    @cached_property
    def _table(self) -> dict[tuple[str, str], Signature]:
        return {(signature.role, signature.name): signature for signature in self.signatures}

    @property
    def roles(self) -> tuple[str, ...]:
        """Every model that has an action, in the order of the catalogue."""
        return tuple(dict.fromkeys(signature.role for signature in self.signatures if signature.role))

    def of(self, role: str) -> tuple[Signature, ...]:
        """The actions of one model; of none for the empty role."""
        return tuple(signature for signature in self.signatures if signature.role == role)

    def find(self, role: str, name: str) -> Signature | None:
        """The signature of one action of one model."""
        return self._table.get((role, name))

    def action(self, role: str, name: str) -> Action | None:
        """The action itself, where it can be played; None where it is not there, or only its signature is known."""
        found = self.find(role, name)
        return found if isinstance(found, Action) else None

    def matching(self, role: str, keys: Iterable[str]) -> tuple[Signature, ...]:
        """The actions of a model that know every one of these parameters: what a step without `action` may mean."""
        wanted = set(keys)
        return tuple(signature for signature in self.of(role) if wanted <= signature.alias_map().keys())


def load() -> Catalogue:
    """What is installed: built-in actions, and those of other packages.

    Raises DeclarationError where a package's entry point gives something else than actions.
    """
    return Catalogue((*builtin_actions(), *_added()))


def builtin_actions() -> tuple[Action, ...]:
    """The actions that come with Safelight, imported now."""
    modules = (import_module(f"safelight.actions.builtin.{name}") for name in BUILTIN)
    return tuple(action for module in modules for action in module.ACTIONS)


def _added() -> tuple[Signature, ...]:
    found: list[Signature] = []
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        value = point.load()
        found += _checked(point.name, [value] if isinstance(value, Signature) else value)
    return tuple(found)


def _checked(name: str, values: object) -> Sequence[Signature]:
    if not isinstance(values, tuple | list) or not all(isinstance(value, Signature) for value in values):
        raise DeclarationError(
            f"the entry point {name!r} of group {ENTRY_POINTS!r} gives no actions; it must name an Action or a tuple"
        )
    return values
