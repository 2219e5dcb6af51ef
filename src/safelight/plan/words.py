"""An explanation in words: plain lines, as a database prints a query plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from safelight.models.amount import size

if TYPE_CHECKING:
    from safelight.plan.costs import Calls
    from safelight.plan.explain import Explanation, NodeView, PhaseView


_OVER = MappingProxyType({"set": "over the whole set", "group": "for each group", "photo": "when all is decided"})


def in_words(explanation: Explanation) -> str:
    """The whole explanation, a line each thing; ends with a line break."""
    lines = [_head(explanation)]
    for number, phase in enumerate(explanation.phases, 1):
        lines += ["", *_phase(number, phase)]
    lines += ["", *_totals(explanation)]
    lines += _section("Who plays", _players(explanation))
    lines += _section("Left out", (f"{node}: {reason}" for node, reason in explanation.dropped.items()))
    lines += _section("To change a parameter afterwards", _changes(explanation))
    return "\n".join(lines) + "\n"


def _head(explanation: Explanation) -> str:
    photos = "no photos named" if explanation.photos is None else f"{explanation.photos:,} photos"
    limit = f", models within {size(explanation.memory_limit)}" if explanation.memory_limit else ""
    batch = f"{explanation.batch_size} photos a call"
    return f"Recipe {explanation.recipe!r}, profile {explanation.profile!r}: {photos}, {batch}{limit}."


def _phase(number: int, phase: PhaseView) -> Iterator[str]:
    players = " + ".join(f"{name} ({size(memory)})" for name, memory in phase.players.items())
    yield f"Phase {number}: {players or 'no model'}"
    if phase.ahead:
        yield "  for every readable photo"
        yield from (f"    {_calls(calls)}" for calls in phase.ahead)
    if phase.nodes:
        yield "  for each photo that is still in"
        yield from _nodes(phase.nodes, phase.calls)
    if phase.barrier:
        yield f"  {_OVER[phase.barrier.scope]}"
        yield from _nodes((phase.barrier,), phase.calls)


def _nodes(nodes: tuple[NodeView, ...], calls: tuple[Calls, ...]) -> Iterator[str]:
    for node in nodes:
        played = f"{node.model}, {node.action}" if node.action != node.id else node.model
        yield f"    {node.id} ({played}): {node.sentence}" if node.model else f"    {node.id}: {node.sentence}"
        yield from (f"      {note}" for note in _notes(node))
        yield from (f"      {_calls(one)}" for one in calls if one.node == node.id)


def _notes(node: NodeView) -> Iterator[str]:
    if node.gate:
        yield "a gate: it may stop photos, which you then check"
    if node.selects:
        yield "a selection: the other frames become alternates"
    for condition in node.conditions:
        yield f"only where {condition}"
    if node.until:
        yield f"again until {node.until}"
    if node.added:
        yield f"added: {node.added}"


def _calls(calls: Calls) -> str:
    asked = calls.photos - calls.cached
    if not asked:
        return f"measure {calls.measurement}: known of all {_plural(calls.photos, 'photo')}"
    bound = "" if calls.certain else "at most "
    known = f", {calls.cached:,} known" if calls.cached else ""
    cost = f"{_plural(asked, 'photo')}{known}, {_plural(calls.calls, 'call')}, {duration(calls.cpu_seconds)}"
    return f"measure {calls.measurement} with {calls.player}: {bound}{cost}"


def _totals(explanation: Explanation) -> Iterator[str]:
    yield f"For {_plural(explanation.figures_for, 'photo')}, at most:"
    yield f"  {_plural(explanation.calls, 'call')}, {explanation.cached_share:.0%} of the answers from the cache"
    yield f"  {duration(explanation.cpu_seconds)} of one core, reading 24-megapixel JPEGs included"
    yield f"  {_plural(explanation.decodes, 'decode')} a photo, {_plural(explanation.loads, 'model load')}"
    download = size(explanation.download_bytes) if explanation.download_bytes else "nothing"
    yield f"  {download} to download, {size(explanation.disk_bytes)} of disk"


def _players(explanation: Explanation) -> Iterator[str]:
    for one in explanation.players:
        yield f"{one.model}: {one.name}, revision {one.revision}, {size(one.memory_bytes)}, {one.licence}"


def _changes(explanation: Explanation) -> Iterator[str]:
    for node, costs in groupby(explanation.parameters, key=lambda cost: (cost.node, cost.cost, cost.measurements)):
        name, cost, measured = node
        names = ", ".join(one.parameter for one in costs)
        what = "decides again, looks at no photo" if cost == "decide" else f"measures {' and '.join(measured)} again"
        yield f"{name}: {names}: {what}"


def _section(title: str, lines: Iterator[str]) -> list[str]:
    found = [f"  {line}" for line in lines]
    return ["", f"{title}:", *found] if found else []


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def duration(seconds: float) -> str:
    """Seconds as people read them: `18 min`."""
    if seconds < 90:
        return f"{seconds:.2g} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
