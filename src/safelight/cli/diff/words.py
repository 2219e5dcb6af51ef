"""The difference of two runs in words: recipes first, then photos, those of one kind together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from safelight.cli.outcome import WORDS, photos

if TYPE_CHECKING:
    from safelight.app.difference.best_shots import BestShot
    from safelight.app.difference.difference import Difference, VerdictChange
    from safelight.app.difference.edits import EditChange
    from safelight.app.difference.scores import ScoreChange

FIRST = 5
"""Photos that are named of each kind."""
_ORDER = tuple(WORDS)


def in_words(found: Difference, *, everything: bool = False) -> str:
    """Everything that differs; ends without a line break."""
    first = None if everything else FIRST
    lines = [f"{found.first} → {found.second}: {photos(found.photos)} in both.", *_recipes(found)]
    if found.nothing:
        return "\n".join([*lines, "", "They came to the same."])
    lines += ["", *_counts(found)]
    lines += _section("Only in the first", [[name] for name in found.only_first], first)
    lines += _section("Only in the second", [[name] for name in found.only_second], first)
    for (before, after), group in groupby(sorted(found.verdicts, key=_kind), key=lambda one: (one.before, one.after)):
        title = f"{WORDS[before]} → {WORDS[after]}"
        lines += _section(title, [_verdict(change) for change in group], first)
    if found.regrouped:
        lines += ["", f"Together with other frames than before: {photos(found.regrouped)}"]
    lines += _section("Best shots", [_best_shot(one) for one in found.best_shots], first, "groups")
    lines += _section("Crops and edits", [_edit(one) for one in found.edits], first, "parts")
    lines += _section("Scores", [[_score(one)] for one in found.scores], first, "scores")
    return "\n".join(lines)


def _recipes(found: Difference) -> Iterator[str]:
    if found.profiles[0] != found.profiles[1]:
        yield f"Profile {found.profiles[0]!r} → {found.profiles[1]!r}."
    if not (found.text or found.parameters or any(found.steps)):
        yield f"Recipe {found.recipes[1]!r} in both, with the same parameters."
        return
    if found.text:
        yield from ("", *(f"  {line}" for line in found.text))
    if any(found.steps):
        yield ""
    for which, steps in zip(("first", "second"), found.steps, strict=True):
        if steps:
            yield f"Steps of the {which} alone: {', '.join(steps)}"
    if found.parameters:
        yield from ("", "Parameters:")
        yield from (f"  {one.name}: {_value(one.before)} → {_value(one.after)}" for one in found.parameters)


def _value(value: Any) -> str:
    if value is None:
        return "none"
    return value if isinstance(value, str) else json.dumps(value)


def _counts(found: Difference) -> Iterator[str]:
    yield f"{'':<10} {'first':>7} {'second':>7}"
    for verdict in _ORDER:
        before, after = found.before.get(verdict, 0), found.after.get(verdict, 0)
        if before or after:
            yield f"{WORDS[verdict]:<10} {before:>7,} {after:>7,}"


def _section(title: str, entries: Sequence[list[str]], first: int | None, what: str = "") -> list[str]:
    """A heading with how many there are, then the first of them, indented."""
    if not entries:
        return []
    counted = (
        f"{len(entries):,} {what.removesuffix('s') if len(entries) == 1 else what}" if what else photos(len(entries))
    )
    shown = entries if first is None or len(entries) <= first + 1 else entries[:first]
    lines = ["", f"{title}: {counted}"]
    lines += [f"  {line}" for entry in shown for line in entry]
    if len(shown) < len(entries):
        lines.append(f"  … and {len(entries) - len(shown):,} more (--all names them)")
    return lines


def _kind(change: VerdictChange) -> tuple[int, int, str]:
    return _ORDER.index(change.before), _ORDER.index(change.after), change.photo


def _verdict(change: VerdictChange) -> list[str]:
    said = [("then", change.then), ("now", change.now)]
    return [change.photo, *(f"  {when}: {reason.message}" for when, reason in said if reason)]


def _best_shot(one: BestShot) -> list[str]:
    lines = [f"{one.after} instead of {one.before}"]
    if one.then:
        lines.append(f"  then {one.after}: {one.then}")
    if one.now:
        lines.append(f"  now {one.before}: {one.now}")
    return lines


def _edit(one: EditChange) -> list[str]:
    return [f"{one.photo}, {one.part}", f"  then: {one.before or 'none'}", f"  now: {one.after or 'none'}"]


def _score(one: ScoreChange) -> str:
    return f"{one.name}: {photos(one.photos)}, most in {one.photo}: {one.before:g} → {one.after:g}"
