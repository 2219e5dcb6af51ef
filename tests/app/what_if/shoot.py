"""A small shoot with its runs in a store, made once: four moments of three frames, by two cameras."""

from pathlib import Path

from safelight.cli.main import called
from tests.whole.shoots import jpeg, shoot_of

FILTERED = """name: Filtered
stages:
  - name: score
    steps: [{model: nima, action: quality_filter, technical_threshold: 6.8}]
  - name: scene
    steps: [{model: qwen2.5-vl, action: analyze_scene}]
  - name: moments
    steps:
      - {model: siglip, action: group_similar, time_window: 5}
      - {model: nima, action: select_best_from_group}
"""
"""What passes a gate is looked at further: what it stops was never looked at so. Half of the moments pass."""

LOOKED_AT = """name: Looked at
stages:
  - name: score
    steps: [{model: nima, action: quality_filter, technical_threshold: 6.8}]
  - name: scene
    steps: [{model: qwen2.5-vl, action: analyze_scene}]
"""
"""What passes a gate is looked at further, for no verdict."""


def culled(folder: Path, recipe: str = "cull", *words: str, out: str = "out") -> Path:
    """A run over the shoot in `folder`, with its store beside it; its output folder."""
    if not (folder / "shoot").exists():
        names = [(moment, frame) for moment in range(4) for frame in range(3)]
        bodies = ["A1", "A1", "A1", "B2"]
        shoot_of(
            folder / "shoot",
            {
                f"IMG_{moment}{frame}.jpg": jpeg(moment, f"2026:06:20 15:{moment:02}:{frame:02}", bodies[moment])
                for moment, frame in names
            },
        )
    call = ["run", recipe, str(folder / "shoot"), "-o", str(folder / out), "--store", store_of(folder)]
    assert called([*call, "--workers", "0", "--json", *words]) == 0
    return folder / out


def filtered(folder: Path) -> Path:
    """A run of the recipe `FILTERED`."""
    (folder / "filtered.yaml").write_text(FILTERED)
    return culled(folder, str(folder / "filtered.yaml"), out="filtered")


def looked_at(folder: Path) -> Path:
    """A run of the recipe `LOOKED_AT`."""
    (folder / "looked-at.yaml").write_text(LOOKED_AT)
    return culled(folder, str(folder / "looked-at.yaml"), out="looked-at")


def store_of(folder: Path) -> str:
    """Its store."""
    return str(folder / "store.db")
