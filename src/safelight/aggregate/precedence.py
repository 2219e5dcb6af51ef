"""Which edits are made where several want the same: human, then explicit, then suggested, then measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from safelight.aggregate.reading import NOMINAL
from safelight.aggregate.straightening import upright_part
from safelight.imaging.edits import (
    PRECEDENCE,
    BlurBackground,
    Crop,
    Denoise,
    Edit,
    RemoveBackground,
    Sharpen,
    Straighten,
    Tone,
    Within,
)
from safelight.imaging.turned import held_in, moved_box

T = TypeVar("T")
SAME_ANGLE: Final = 0.05
"""Degrees by which two angles are one."""
LEAST_KEPT: Final = 0.7
"""Share of its area that a crop must keep to be fitted into a picture that is turned otherwise."""


def settled(edits: Sequence[Edit], size: tuple[int, int] | None = None) -> tuple[Edit, ...]:
    """The edits that are made, in the order of rendering: straighten, crop, tone, noise, sharpness, local.

    One straightening, one crop, one smoothing and one sharpening: the first by precedence; of one source the later.
    Each field of a tone is the first source's that sets it. What works inside a mask adds up, a mask and a kind once.
    A crop that was made for another angle is fitted anew if the photographer or a step wants it, else the next one
    is taken. What changes nothing is left out. `size` is the photo's, in pixels; 3:2 is taken where it is not given.
    """
    ranked = sorted(enumerate(edits), key=lambda one: (PRECEDENCE.index(one[1].source), -one[0]))
    wanted = [edit for _, edit in ranked]
    turn = next((edit for edit in wanted if isinstance(edit.operation, Straighten)), None)
    crop = _crop(wanted, turn, size or NOMINAL)
    return (
        *((turn,) if turn and _angle(turn) else ()),
        *((crop,) if crop else ()),
        *_tones([edit for edit in wanted if isinstance(edit.operation, Tone)]),
        *(edit for edit in _firsts(wanted, Denoise) if edit.operation.strength > 0),  # type: ignore[union-attr]
        *(edit for edit in _firsts(wanted, Sharpen) if edit.operation.amount > 0),  # type: ignore[union-attr]
        *_inside_masks(wanted),
        *_by_mask(wanted, BlurBackground),
        *_by_mask(wanted, RemoveBackground),
    )


def _angle(edit: Edit | None) -> float:
    return edit.operation.angle if edit and isinstance(edit.operation, Straighten) else 0.0


def _crop(wanted: Sequence[Edit], turn: Edit | None, size: tuple[int, int]) -> Edit | None:
    """The first crop that fits the turned picture, or can be fitted; None where the winner is the whole picture."""
    for edit in wanted:
        if not isinstance(edit.operation, Crop):
            continue
        meant = _angle(_of_step(wanted, edit.step))
        delta = _angle(turn) - meant
        if abs(delta) <= SAME_ANGLE:
            whole = edit.operation.box.area >= 1 and not _angle(turn)
            return None if whole else edit
        if edit.source in ("human", "explicit") and (fitted := _fitted(edit, edit.operation, delta, turn, size)):
            return fitted
    return None


def _of_step(wanted: Sequence[Edit], step: str) -> Edit | None:
    """The straightening that the same step asked for."""
    return next((one for one in wanted if isinstance(one.operation, Straighten) and one.step == step), None)


def _fitted(edit: Edit, crop: Crop, delta: float, turn: Edit | None, size: tuple[int, int]) -> Edit | None:
    box = held_in(moved_box(crop.box, delta, size), upright_part(_angle(turn), size))
    if box.area < LEAST_KEPT * crop.box.area:
        return None
    said = f"fitted anew to the picture turned by {_angle(turn):.1f} degrees"
    return replace(edit, operation=Crop(box), reason=f"{edit.reason}; {said}" if edit.reason else said)


def _tones(wanted: Sequence[Edit]) -> Iterator[Edit]:
    """The tones, each without the fields that were set before it. Their sum is what is rendered."""
    for edit, tone in _unset(wanted, [edit.operation for edit in wanted if isinstance(edit.operation, Tone)]):
        yield replace(edit, operation=tone)


def _unset(edits: Iterable[T], tones: Iterable[Tone]) -> Iterator[tuple[T, Tone]]:
    done: set[str] = set()
    for edit, tone in zip(edits, tones, strict=True):
        new = {name: value for name, value in _values(tone).items() if value and name not in done}
        done |= new.keys()
        if new:
            yield edit, Tone(**new)


def _values(tone: Tone) -> dict[str, float]:
    return {one.name: getattr(tone, one.name) for one in fields(Tone)}


def _firsts(wanted: Sequence[Edit], kind: type) -> list[Edit]:
    return [edit for edit in wanted if isinstance(edit.operation, kind)][:1]


def _inside_masks(wanted: Sequence[Edit]) -> Iterator[Edit]:
    """What works inside masks: by mask and kind the first; of tones each field's first."""
    withins = [(edit, edit.operation) for edit in wanted if isinstance(edit.operation, Within)]
    groups: dict[tuple[str, type], list[tuple[Edit, Within]]] = {}
    for edit, within in reversed(withins):
        groups.setdefault((within.mask.digest, type(within.edit)), []).insert(0, (edit, within))
    for (_, kind), group in groups.items():
        if kind is not Tone:
            yield group[0][0]
            continue
        for (edit, within), tone in _unset(group, [one.edit for _, one in group if isinstance(one.edit, Tone)]):
            yield replace(edit, operation=replace(within, edit=tone))


def _by_mask(wanted: Sequence[Edit], kind: type[Any]) -> list[Edit]:
    """One a mask: the first by precedence."""
    first: dict[str, Edit] = {}
    for edit in wanted:
        if isinstance(edit.operation, kind):
            first.setdefault(edit.operation.mask.digest, edit)
    return list(first.values())
