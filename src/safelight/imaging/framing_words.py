"""What a crop makes better, in clauses with figures."""

from __future__ import annotations

from collections.abc import Iterator

from safelight.imaging import appeal
from safelight.imaging.appeal import Theme
from safelight.imaging.aspect import aspect_name

Rect = tuple[int, int, int, int]


def reasons(theme: Theme | None, before: Rect, after: Rect, ratio: float | None) -> tuple[str, ...]:
    """Clauses that say what changes from one frame to the other; the asked proportions first."""
    asked = (f"follows {aspect_name(ratio)}",) if ratio is not None else ()
    if theme is None:
        middled = before == after
        return (*asked, f"{'cut in the middle' if middled else 'it holds what stands out'}, since no subject is known")
    told = (*asked, *_tighter(theme, before, after), *_headroom(theme, before, after), *_place(theme, before, after))
    return told or tuple(_tighter(theme, before, after, least=0.0))  # little of each makes one better, too


def _tighter(theme: Theme, before: Rect, after: Rect, least: float = 0.04) -> Iterator[str]:
    was, now = (_filled(theme, frame) for frame in (before, after))
    if now - was > least:
        what = "the subject takes" if theme.alone else "the subjects take"
        yield f"{what} {now:.0%} of the frame instead of {was:.0%}"


def _filled(theme: Theme, frame: Rect) -> float:
    """The larger of the subjects' shares of width and height."""
    wide = (theme.across[1] - theme.across[0]) / (frame[2] - frame[0])
    return max(wide, (theme.down[1] - theme.down[0]) / (frame[3] - frame[1]))


def _headroom(theme: Theme, before: Rect, after: Rect) -> Iterator[str]:
    if theme.top is None:
        return
    was, now = ((theme.top - frame[1]) / (frame[3] - frame[1]) for frame in (before, after))
    if appeal.headroom(now) - appeal.headroom(was) > 0.1:
        yield f"{now:.0%} above the head instead of {was:.0%}"


def _place(theme: Theme, before: Rect, after: Rect) -> Iterator[str]:
    was, now = (_off(theme, frame) for frame in (before, after))
    if was - now < 0.04 or now > 0.06:
        return
    width = after[2] - after[0]
    place = (sum(theme.across) / 2 - after[0]) / width
    if 0.44 < place < 0.56:
        yield "in the middle of the frame"
    elif abs(theme.look) > appeal.LOOKING:
        yield "with room where the face looks to"
    else:
        yield f"on the {'left' if place < 0.5 else 'right'} third"


def _off(theme: Theme, frame: Rect) -> float:
    """How far the subjects' middle is from where it belongs, in shares of the frame's width."""
    width = frame[2] - frame[0]
    place = (sum(theme.across) / 2 - frame[0]) / width
    return min(abs(place - target) for target in appeal.targets(theme, width))
