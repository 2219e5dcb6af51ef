"""The bundle as it is committed: whole, light at first sight, and in the wheel."""

import gzip
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from safelight.server.bundle import FOLDER, INDEX
from safelight.server.packing import LEVEL

ROOT = Path(__file__).parents[2]
FIRST_VIEW_BYTES = 350_000
FIRST_PAGE = "./StartPage.js"


def named_by_the_page() -> set[Path]:
    """What index.html loads, by the names that it gives."""
    page = (FOLDER / INDEX).read_text(encoding="utf-8")
    return {FOLDER / name for name in re.findall(r'(?:src|href)="(\./[^"]+)"', page)}


def imported(script: Path) -> set[Path]:
    """Chunks without which the script does not start."""
    text = script.read_text(encoding="utf-8")
    names = re.findall(r'^(?:import|export)\b[^;]*?"(\./[^"]+)";$', text, re.MULTILINE)
    return {script.parent / name for name in names}


def awaited(script: Path, page: str) -> set[Path]:
    """What the script preloads before it shows the page."""
    text = script.read_text(encoding="utf-8")
    listed = re.search(r"m\.f=\[([^\]]*)\]", text)
    wanted = re.search(rf'import\("{re.escape(page)}"\)[^[]*__vite__mapDeps\(\[([\d,]*)\]\)', text)
    if not listed or not wanted:
        return set()
    names = re.findall(r'"([^"]+)"', listed[1])
    return {script.parent / names[int(at)] for at in wanted[1].split(",") if at}


def every_name(script: Path) -> Iterator[Path]:
    """Every chunk that the script speaks of, sooner or later."""
    text = script.read_text(encoding="utf-8")
    yield from imported(script)
    yield from (script.parent / name for name in re.findall(r'\bimport\("(\./[^"]+)"\)', text))
    for listed in re.findall(r"m\.f=\[([^\]]*)\]", text):
        yield from (script.parent / name for name in re.findall(r'"([^"]+)"', listed))


def first_view() -> set[Path]:
    """Everything that comes over the wire until the first page is shown."""
    entry = FOLDER / "assets" / "index.js"
    waiting = named_by_the_page() | awaited(entry, FIRST_PAGE) | {entry.parent / FIRST_PAGE}
    loaded: set[Path] = set()
    while waiting:
        path = waiting.pop().resolve()
        if path not in loaded:
            loaded.add(path)
            waiting |= imported(path) if path.suffix == ".js" else set()
    return loaded | {FOLDER / INDEX}


def test_the_page_names_only_files_that_are_there() -> None:
    names = named_by_the_page()
    assert {path.suffix for path in names} == {".js", ".css"}
    assert [path for path in names if not path.is_file()] == []


def test_every_chunk_that_is_spoken_of_is_there() -> None:
    scripts = sorted(FOLDER.rglob("*.js"))
    missing = {str(name) for script in scripts for name in every_name(script) if not name.is_file()}
    assert missing == set()


def test_the_first_view_is_light() -> None:
    assert awaited(FOLDER / "assets" / "index.js", FIRST_PAGE), "the first page is no chunk of its own any more"
    sizes = {path.name: len(gzip.compress(path.read_bytes(), LEVEL)) for path in first_view()}
    assert sum(sizes.values()) <= FIRST_VIEW_BYTES, sizes


def test_no_script_needs_what_the_content_policy_forbids() -> None:
    forbidden = re.compile(r"\beval\(|\bnew Function\(")
    assert [path.name for path in FOLDER.rglob("*.js") if forbidden.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.slow
def test_the_wheel_holds_the_bundle(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())
    shipped = {path for path in FOLDER.rglob("*") if path.is_file()}
    assert FOLDER / INDEX in shipped
    assert {path.relative_to(ROOT / "src").as_posix() for path in shipped} - inside == set()
