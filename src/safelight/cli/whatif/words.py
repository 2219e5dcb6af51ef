"""What would change, in words: counts first, then the photos, those of one kind and reason together."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from safelight.cli.outcome import WORDS, photos

if TYPE_CHECKING:
    from safelight.app.what_if.aim import Aim
    from safelight.app.what_if.change import Change
    from safelight.app.what_if.whatif import WhatIf

FIRST = 5
"""Photos that are named of each kind."""
_ORDER = tuple(WORDS)


def in_words(found: WhatIf, *, everything: bool = False) -> str:
    """Everything that a what-if found; ends without a line break."""
    settings = " ".join(found.settings) or "the settings it had"
    lines = [f"Run {found.run} of {found.recipe!r}, {photos(found.photos)}, with {settings}:", "", *_counts(found)]
    if found.measured:
        named = ", ".join(found.measured)
        lines += ["", f"Not decided but measured: {named}. A photo that was never measured so is unknown."]
    lines += _unknown(found)
    if not found.changes:
        lines += ["", "No verdict that is known would change."]
    for (before, after), group in groupby(sorted(found.changes, key=_kind), key=lambda one: (one.before, one.after)):
        lines += ["", *_group(before, after, list(group), everything=everything)]
    return "\n".join(lines)


def aim_in_words(aim: Aim) -> str:
    """The settings that were found for a target."""
    settings = aim.attempt.settings
    kept = f"{aim.attempt.kept:,} would be kept with"
    head = f"About {aim.target:,} are asked for; {kept}"
    lines = [f"{head}:" if aim.met else f"About {aim.target:,} are asked for. {aim.why} The nearest: {kept}:"]
    lines.append(f"  {repeat(settings)}" if settings else "  the settings it had")
    covered = aim.coverage
    lines.append(
        f"Each of {_counted(covered.moments, 'moment')} and {_counted(covered.bodies, 'camera')} keeps a photo."
    )
    if aim.beyond:
        attempt, left = aim.beyond
        lines += [f"{attempt.kept:,} would be kept, but none of {left.lost}, with:", f"  {repeat(attempt.settings)}"]
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def repeat(settings: Sequence[str]) -> str:
    """Settings as a call takes them."""
    return " ".join(f"--set {shlex.quote(one)}" for one in settings)


def _counts(found: WhatIf) -> Iterator[str]:
    yield f"{'':<10} {'now':>7} {'then':>7}"
    for verdict in _ORDER:
        before, after = found.before.get(verdict, 0), found.after.get(verdict, 0)
        if before or after:
            difference = f"{after - before:+,}" if after != before else ""
            yield f"{WORDS[verdict]:<10} {before:>7,} {after:>7,} {difference:>7}".rstrip()
    unknown = len(found.unknown) + len(found.lost)
    if unknown:
        yield f"{'unknown':<10} {'':>7} {unknown:>7,}"


def _unknown(found: WhatIf) -> list[str]:
    from safelight.plan.words import duration

    lines = []
    if found.unknown:
        what = "is" if len(found.unknown) == 1 else "are"
        lines.append(
            f"{photos(len(found.unknown))} {what} unknown: never measured for what would now be asked of them."
        )
    if found.likely:
        told = ", ".join(f"{found.likely[verdict]:,} {WORDS[verdict]}" for verdict in _ORDER if verdict in found.likely)
        lines.append(f"By all that a verdict hangs on they would be: {told}.")
    unsure = sum(not change.sure for change in found.changes)
    if unsure:
        lines.append(f"{unsure:,} of the changes hang on photos that would have to be looked at; they are marked '?'.")
    if found.to_look_at:
        took = duration(found.seconds_to_find_out)
        lines.append(
            f"To find out {photos(found.to_look_at)} would be looked at: at most {took} of one core, by running the "
            "recipe with these settings."
        )
    if found.lost:
        lines.append(f"{photos(len(found.lost))} of the run cannot be decided again: gone, or changed since.")
    return ["", *lines] if lines else []


def _kind(change: Change) -> tuple[int, int, str, str]:
    reason = change.reason
    return (
        _ORDER.index(change.before),
        _ORDER.index(change.after),
        f"{change.which}{reason.step}{reason.code}" if reason else "",
        change.photo,
    )


def _group(before: str, after: str, changes: list[Change], *, everything: bool) -> Iterator[str]:
    yield f"{WORDS[before]} → {WORDS[after]}: {photos(len(changes))}"
    for _, alike in groupby(changes, key=lambda one: _kind(one)[2]):
        some = list(alike)
        shown = some if everything or len(some) <= FIRST + 1 else some[:FIRST]
        widest = max(len(change.photo) for change in shown)
        yield from (f"  {change.photo:<{widest}}  {change.why}{'' if change.sure else ' ?'}" for change in shown)
        if len(some) > len(shown):
            yield f"  … and {len(some) - len(shown):,} like these (--all names them)"
