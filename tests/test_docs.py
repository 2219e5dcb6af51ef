"""The documentation is part of the code: stale pages and dead links fail here."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.fixture(name="builder", scope="module")
def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_reference", ROOT / "docs" / "build_reference.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def links(page: Path) -> Iterator[str]:
    yield from re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8"))


def test_the_reference_says_what_the_code_says(builder: ModuleType) -> None:
    stale = [
        name
        for name, text in builder.pages().items()
        if not (builder.REFERENCE / name).is_file() or (builder.REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    dead = [link for link in links(page) if "://" not in link and not (page.parent / link).exists()]
    assert dead == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(links(folder / "README.md"))
    assert listed == {page.name for page in folder.glob("0*.md")}
