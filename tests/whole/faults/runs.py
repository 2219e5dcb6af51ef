"""A shoot, a recipe and a store, and the same run over them again and again, in processes of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.whole.shoots import jpeg, shoot_of

EVERYTHING = """
name: everything
stages:
  - name: look
    continue_on_failure: true
    steps:
      - {model: nima, action: quality_check}
      - {model: qwen2.5-vl, action: analyze_scene}
      - {model: rt-detr, detect: [face, person, animal], min_confidence: 0.3, use_for: auto_straighten}
      - {model: sam2, action: segment_objects}
      - {model: sam2, action: isolate_subject, blur_background: true}
      - {model: nima, action: composition_check, suggest_crop: true}
      - {model: nima, action: quality_guided_enhancement, iterate_until: "technical_score > 9.9", max_iterations: 2}
output: {copies: all, masks: true, develop: true, regions: true}
"""
"""Answers of every kind, a loop, copies, masks."""


def small_shoot(folder: Path, number: int = 8) -> Path:
    """Bursts of two."""
    return shoot_of(folder, {f"{n}.jpg": jpeg(n, f"2026:06:20 15:{n // 2:02}:{n % 2:02}") for n in range(number)})


@dataclass(frozen=True)
class Runs:
    """What is called, each time alike."""

    recipe: str | Path
    shoot: Path
    out: Path
    store: Path | str
    more: tuple[str, ...] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self) -> subprocess.Popen[str]:
        """A run that goes on by itself. What it says goes into files, which none of its own processes can block."""
        said = self.out.with_name(self.out.name + ".said").open("w+")
        with said:
            return subprocess.Popen(
                [*self._command()], stdout=subprocess.DEVNULL, stderr=said, text=True, env=self._environment()
            )

    def whole(self) -> subprocess.CompletedProcess[str]:
        """A run to its end."""
        return subprocess.run(
            self._command(), capture_output=True, text=True, env=self._environment(), check=False, timeout=240
        )

    def killed_after(self, seconds: float) -> int | None:
        """A run that is killed then; the exit code of one that came to its end before."""
        process = self.start()
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=seconds)
        process.kill()
        code = process.wait()
        return None if code == -9 else code

    def _command(self) -> list[str]:
        words = ["run", self.recipe, self.shoot, "-o", self.out, "--store", self.store, *self.more]
        return [sys.executable, "-m", "safelight", *map(str, words)]

    def _environment(self) -> dict[str, str]:
        return os.environ | {"OMP_NUM_THREADS": "1"} | dict(self.environment)
