"""`safelight diff`, as a user calls it, over a small shoot."""

import json
import re
from pathlib import Path

import pytest

from safelight.cli.main import called
from tests.app.what_if.shoot import culled, filtered, store_of

GOLDEN = Path(__file__).parent / "golden"
GATE = ("--set", "quality_check.reject_if_below=true", "--set", "quality_check.technical_threshold=6.7")
LONG = ("--set", "group_similar.time_window=100", "--set", "group_similar.similarity_threshold=0.1")


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("diff"))


def made(folder: Path) -> Path:
    """A run as it comes, one with other settings, one of fewer photos, one of another recipe."""
    culled(folder)
    culled(folder, "cull", *GATE, *LONG, out="other")
    filtered(folder)
    (folder / "shoot" / "IMG_00.jpg").rename(folder / "shoot" / "first.jpg")
    away = (folder / "shoot" / "IMG_32.jpg").rename(folder / "IMG_32.jpg")
    culled(folder, out="fewer")
    away.rename(folder / "shoot" / "IMG_32.jpg")
    return folder


def told(folder: Path, first: str, second: str, *words: str) -> list[str]:
    return ["diff", str(folder / first), str(folder / second), "--store", store_of(folder), *words]


def without_ids(text: str) -> str:
    return re.sub(r"\d{8}-\d{6}-[0-9a-f]+", "ID", text)


CASES = [
    ("the_same", "out", "out", []),
    ("settings", "out", "other", []),
    ("all_of_them", "out", "other", ["--all"]),
    ("fewer_photos", "out", "fewer", []),
    ("recipes", "out", "filtered", []),
]


@pytest.mark.parametrize(("golden", "first", "second", "words"), CASES)
def test_what_differs_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], golden: str, first: str, second: str, words: list[str]
) -> None:
    capsys.readouterr()
    assert called(told(folder, first, second, *words)) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert without_ids(said.out) == (GOLDEN / f"{golden}.txt").read_text(encoding="utf-8")


def test_programs_get_one_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(told(folder, "out", "other", "--json")) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["photos"], len(found["verdicts"])) == (12, 5)
    assert {change["name"] for change in found["parameters"]} == {
        "quality_check.reject_if_below",
        "quality_check.technical_threshold",
        "group_similar.time_window",
        "group_similar.similarity_threshold",
    }


def test_folders_alone_are_compared_without_a_store(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(["diff", str(folder / "out"), str(folder / "other"), "--store", "none"]) == 0
    assert without_ids(capsys.readouterr().out) == (GOLDEN / "settings.txt").read_text(encoding="utf-8")


def test_a_run_that_is_none_is_told_and_makes_two(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(told(folder, "out", "nowhere")) == 2
    assert "there is no run" in capsys.readouterr().err
