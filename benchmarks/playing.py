"""Running a recipe over a made shoot, and pairing each frame with what was said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safelight import app
from safelight.demo.shoot import Frame, make
from safelight.engine.record import Record

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True, slots=True)
class Judged:
    """A frame whose truth is known, and its record."""

    frame: Frame
    record: Record

    @property
    def quality(self) -> Any:
        return self.record.results["quality"]


def play(recipe: str, frames: Sequence[Frame], folder: Path) -> list[Judged]:
    """Make the frames, run the recipe (a shipped one's name, or a file of `benchmarks/recipes`), pair by name."""
    shoot = folder / "shoot"
    make(frames, shoot)
    done = run(recipe, shoot, folder / "out")
    records = {Path(record.photo.name).name: record for record in done.records}
    return [Judged(frame, records[frame.name]) for frame in frames]


def run(recipe: str, shoot: Path, out: Path, workers: int | None = None) -> app.Done:
    """Run the recipe, silently."""
    own = RECIPES / f"{recipe}.yaml"
    call = app.PlanCall(str(own) if own.exists() else recipe)
    return app.run_recipe(app.RunCall(call, (shoot,), out, workers=workers), lambda _event: None)
