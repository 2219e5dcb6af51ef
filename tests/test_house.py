"""What keeps the house in order and no other tool checks."""

import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight import __version__

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "safelight"
HEAVY = ("numpy", "cv2", "PIL", "onnxruntime", "onnx", "torch", "sqlalchemy", "lxml")
PLACES = (f"{ROOT}/", f"{Path.home()}/")


def lengths() -> list[tuple[int, Path]]:
    return [(len(path.read_text(encoding="utf-8").splitlines()), path) for path in SOURCE.rglob("*.py")]


def written() -> Iterator[Path]:
    """Every text that is part of the project."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix in {
            ".py",
            ".md",
            ".toml",
            ".yaml",
            ".yml",
            ".txt",
            ".lock",
            ".sh",
            ".html",
            "",
        }:
            yield path


def loaded_by(statement: str) -> set[str]:
    """Top-level packages that a fresh Python has imported after the statement."""
    code = f"import sys\n{statement}\nprint('\\n'.join({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_no_file_is_long() -> None:
    assert [f"{path.relative_to(ROOT)}: {lines}" for lines, path in lengths() if lines > 400] == []


def test_half_of_the_files_are_short() -> None:
    assert statistics.median(lines for lines, path in lengths() if lines > 1) <= 120


@pytest.mark.parametrize(
    "statement",
    [
        "import safelight",
        "import safelight.cli.main",
        "from safelight.cli.main import called; called(['--help'])",
        "import safelight.settings",
        "import safelight.recipe.load",
        "import safelight.models.contract",
        "from safelight.models.profiles import load; load('builtin')",
        "from safelight.actions.catalogue import load; load()",
    ],
)
def test_what_is_asked_first_imports_nothing_heavy(statement: str) -> None:
    assert loaded_by(statement).isdisjoint(HEAVY)


def test_the_door_does_without_what_only_commands_need() -> None:
    imported = loaded_by("from safelight.cli.main import called; called(['--help'])")
    assert imported.isdisjoint({"pydantic", "rich", "ruamel", "pydantic_settings", "asyncio"})


def test_every_part_has_its_floor() -> None:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    floors = {name.strip() for line in configured["contracts"][0]["layers"] for name in line.split("|")}
    parts = {path.stem for path in SOURCE.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert {f"safelight.{part}" for part in parts - {"__init__", "__pycache__"}} - floors == set()


def test_the_change_log_leads_with_this_version() -> None:
    heads = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert heads[0] == __version__


def test_nothing_names_a_place_on_somebodys_machine() -> None:
    texts = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in written()}
    assert [path for path, text in texts.items() if any(place in text for place in PLACES)] == []


def test_what_is_installed_is_pinned_without_saying_where_from() -> None:
    lines = (ROOT / "requirements" / "dev.lock").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"#.*|[A-Za-z0-9._-]+==[\w.+!]+", line) for line in lines)
