"""What a bench found: a row a figure, with the limit that it is held to."""

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("what", "measured", "goal", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `at_most` or `at_least` is its goal; neither is a figure for the reader alone."""

    what: str
    value: float
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def met(self) -> bool:
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)

    @property
    def goal(self) -> str:
        if self.at_most is not None:
            return f"<= {self.at_most:g}"
        return "" if self.at_least is None else f">= {self.at_least:g}"

    def cells(self) -> tuple[str, str, str, str]:
        verdict = "" if not self.goal else ("met" if self.met else "SHORT")
        return self.what, f"{self.value:.3g} {self.unit}".strip(), self.goal, verdict


def table(rows: Sequence[Row]) -> str:
    """The rows as columns of text."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "\n".join("  ".join(f"{cell:<{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines)
