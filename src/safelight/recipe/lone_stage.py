"""A stage that is itself a step, made by program into one that has a list of steps, so that it can be given others."""

from __future__ import annotations

from typing import Any

from safelight.recipe.cuts import Cuts, own
from safelight.recipe.document import Document
from safelight.recipe.grammar import Stage
from safelight.recipe.layout import Layout
from safelight.recipe.node import Fields, Scalar
from safelight.recipe.scalar import value
from safelight.recipe.writing import block, inline

_OF_THE_STAGE = frozenset({*Stage.reserved(), "stage"})
_DEEPER = "    "


def is_lone(document: Document, stage: int) -> bool:
    """Whether the stage with this number is itself a step."""
    stands = document.places.get(("stages", stage))
    return stands is not None and document.places.get(("stages", stage, "steps", 0)) == stands


def to_unfold(document: Document, stage: int) -> Cuts:
    """The cuts that give such a stage a list of steps, of which what it was is the only one; it keeps its name."""
    stands = document.places["stages", stage]
    node = own(document, stands)
    assert isinstance(node, Fields)
    layout, name = Layout(document.text), document.recipe.stages[stage].name
    if node.flow or not _line_by_line(layout, node):
        return (_by_value(document, layout, node, name),)
    own_lines: list[str] = []
    step_lines: list[str] = []
    ends = [layout.line_start(key.span.start) for key, _ in node.pairs[1:]]
    last = layout.block_end(node.pairs[-1][1], layout.pair_end(node, -1))
    margin = " " * (node.span.column - 1)
    at = node.span.start
    for (key, _), end in zip(node.pairs, [*ends, last], strict=True):
        lot = margin + layout.text[at:end].removeprefix(margin)
        (own_lines if key.text in _OF_THE_STAGE else step_lines).append(lot)
        at = end
    if not any(key.text in ("name", "stage") for key, _ in node.pairs):
        own_lines.insert(0, f"{margin}name: {inline(name)}{layout.newline}")
    steps = _as_entry("".join(step_lines), node.span.column - 1)
    new = "".join((*own_lines, f"{margin}steps:{layout.newline}", steps)).removeprefix(margin)
    return ((node.span.start, last, new),)


def _line_by_line(layout: Layout, node: Fields) -> bool:
    """Whether each pair begins a line of its own, the first one behind the dash."""
    return all(layout.indent(key.span.start) is not None for key, _ in node.pairs[1:])


def _as_entry(lines: str, column: int) -> str:
    """The lines of a step as an entry of a list that stands in its stage."""
    dash = " " * column + "  - "
    moved = [_DEEPER + line if line.strip() else line for line in lines.splitlines(keepends=True)]
    head = next(number for number, line in enumerate(moved) if not line.lstrip().startswith("#") and line.strip())
    moved[head] = dash + moved[head][len(dash) :]
    return "".join(moved)


def _by_value(document: Document, layout: Layout, node: Fields, name: str) -> tuple[int, int, str]:
    written: dict[str, Any] = {"name": name}
    written |= {key.text: value(child) for key, child in node.pairs if key.text in _OF_THE_STAGE - {"name", "stage"}}
    written["steps"] = [{key.text: _kept(child) for key, child in node.pairs if key.text not in _OF_THE_STAGE}]
    if node.flow or document.format == "json":
        quoted = document.format == "json" or any(key.style == '"' for key, _ in node.pairs)
        return node.span.start, node.span.end, inline(written, json_only=quoted)
    margin = " " * (node.span.column - 1)
    lines = layout.newline.join(margin + line for line in block(written).splitlines())
    return node.span.start, layout.end(node), lines.removeprefix(margin)


def _kept(node: Any) -> Any:
    return node.text if isinstance(node, Scalar) and node.style else value(node)
