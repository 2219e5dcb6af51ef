"""How a family of lines is turned where they all run to one point: perspective told from tilt.

Lines that are parallel in the world meet in one point of the picture. Those that are plumb lean outwards or inwards the
more, the farther they are from the middle (a camera held up); how the camera was rolled is what is left in the middle.
With the point at `s / e` across and `1 / e` along, a line at (along, across) leans by `lean = s - e (across - lean *
along)`, which is linear in s and e: exact, and fitted in one step.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from safelight.models.builtin.scene.lines import Lines

Floats = npt.NDArray[np.float64]

TURNS = np.tan(np.radians(np.linspace(-10, 10, 81)))
CLOSE = np.tan(np.radians(0.5))
"""How closely a line runs to the point it belongs to; the scale of a robust fit."""
SETTLED = 6
"""Rounds of a fit; it changes by less than .01 degree after them."""
LOOSE = 0.15
"""What convergence is expected, as a standard deviation: it keeps few lines at one side from inventing it."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a family of lines agrees on."""

    roll: float
    """Degrees by which the family is turned clockwise in the middle of the picture."""
    converges: float
    """How fast they meet: 1 is a vanishing point one long edge away from the middle."""
    length: float
    """Of all lines that agree, in long edges."""
    share: float
    """Of the family's length, 0..1."""
    unsure: float
    """Standard error of the roll, in degrees."""
    longest: float
    """The longest line that agrees, in long edges."""


def agreement(lines: Lines, convergences: Floats) -> Run | None:
    """The point that most of the lines' length runs to, of those in `convergences`; None where there is no line."""
    if not len(lines):
        return None
    turn, bend = _best(lines, convergences)
    for _ in range(SETTLED):
        turn, bend, unsure = _fitted(lines, turn, bend, fixed=len(convergences) == 1)
    near = np.abs(_off(lines, turn, bend)) < 2 * CLOSE
    length = float(lines.length[near].sum())
    return Run(
        roll=float(np.degrees(np.arctan(turn))),
        converges=bend,
        length=length,
        share=length / float(lines.length.sum()),
        unsure=unsure,
        longest=float(lines.length[near].max(initial=0.0)),
    )


def _reach(lines: Lines) -> Floats:
    return lines.across - lines.lean * lines.along


def _off(lines: Lines, turn: float, bend: float) -> Floats:
    return np.asarray(lines.lean - turn + bend * _reach(lines), np.float64)


def _best(lines: Lines, convergences: Floats) -> tuple[float, float]:
    """The turn and convergence of a grid on which most of the length agrees."""
    offs = lines.lean[:, None, None] - TURNS[:, None] + convergences * _reach(lines)[:, None, None]
    votes = np.tensordot(lines.length, np.maximum(1 - (offs / (2 * CLOSE)) ** 2, 0), 1)
    at = np.unravel_index(int(votes.argmax()), votes.shape)
    return float(TURNS[at[0]]), float(convergences[at[1]])


def _fitted(lines: Lines, turn: float, bend: float, *, fixed: bool) -> tuple[float, float, float]:
    """One round of reweighted least squares; with the standard error of the turn in degrees."""
    off = _off(lines, turn, bend)
    weight = lines.length / (1 + (off / CLOSE) ** 2) ** 2
    terms = np.stack([np.ones_like(off), -_reach(lines)])
    inverse_spread = np.diag([1e-9, 1e9 if fixed else 1 / LOOSE**2]) * CLOSE**2 * 0.05
    matrix = (terms * weight) @ terms.T + inverse_spread
    found = np.linalg.solve(matrix, (terms * weight) @ lines.lean)
    spread = float((weight * off**2).sum() / max(weight.sum(), 1e-9)) + (CLOSE / 5) ** 2
    # A line of a twentieth of the long edge counts as one observation.
    error = np.sqrt(np.linalg.inv(matrix)[0, 0] * spread * 0.05)
    return float(found[0]), float(found[1]), float(np.degrees(error))
