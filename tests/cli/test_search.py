"""`safelight search`: photos of finished runs, by words."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from safelight.cli.main import called
from safelight.models import profiles
from safelight.models.contract import PlayerSpec, Sight
from safelight.models.profiles import Profile

LIGHT = {"a dark.png": 10, "b light.png": 240, "c middling.png": 120}


class Lightness:
    """Finds light photos, whatever is asked; remembers what was."""

    asked: list[str]

    def __init__(self) -> None:
        self.asked = []

    def match(self, sights: Sequence[Sight], query: str) -> list[float]:
        self.asked.append(query)
        return [float(sight.picture.rgb.mean()) / 255 for sight in sights]


@pytest.fixture(name="player")
def _player(monkeypatch: pytest.MonkeyPatch) -> Lightness:
    player, real = Lightness(), profiles.load
    spec = PlayerSpec("siglip", "light@1", "1", 1, lambda: player, frozenset({"match"}), {"match": 1.0})

    def load(name: str, *around: object) -> Profile:
        return Profile(name, (spec,)) if name in ("standard", "light") else real(name)

    monkeypatch.setattr(profiles, "load", load)
    monkeypatch.setenv("SAFELIGHT_WORKERS", "0")
    return player


@pytest.fixture(name="out", scope="module")
def _out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_over(tmp_path_factory.mktemp("day"), LIGHT)


def run_over(folder: Path, photos: dict[str, int]) -> Path:
    """A finished run of even photos so light."""
    shoot = folder / "shoot"
    shoot.mkdir()
    for name, value in photos.items():
        Image.fromarray(np.full((60, 90, 3), value, np.uint8)).save(shoot / name)
    assert called(["run", "cull", str(shoot), "-o", str(folder / "culled"), "--workers", "0"]) == 0
    return folder / "culled"


def test_photos_are_named_the_likeliest_first(out: Path, player: Lightness, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(["search", "a bride", str(out)]) == 0
    said = capsys.readouterr()
    rows = [row.split(maxsplit=2) for row in said.out.splitlines()]
    assert [(rank, score) for rank, score, _ in rows] == [("1", "0.9412"), ("2", "0.4706"), ("3", "0.0392")]
    assert [row[2].rsplit(maxsplit=1)[0].strip() for row in rows] == ["b light.png", "c middling.png", "a dark.png"]
    assert "3 of 3 photos, the likeliest first." in said.err
    assert set(player.asked) == {"a bride"}


def test_programs_get_one_json_document(out: Path, player: Lightness, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(["search", "a bride", str(out), "--limit", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (found,) = told.pop("found")
    assert told == {"query": "a bride", "photos": 3, "failed": 0, "interrupted": False}
    assert (found["rank"], found["similarity"], found["photo"]) == (1, 0.941176, "b light.png")
    assert Path(found["path"]) == out.parent / "shoot" / "b light.png"
    assert (found["run"], found["verdict"]) == (str(out), found["verdict"])


def test_words_are_taken_as_they_are_said(out: Path, player: Lightness) -> None:
    query = 'for $5 or ${photo_type}: "50%" \\ {x}\n- y'
    assert called(["search", query, str(out)]) == 0
    assert set(player.asked) == {query}


def test_several_runs_are_searched_together_and_a_file_once(
    out: Path, player: Lightness, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = run_over(tmp_path, {"d white.png": 255})
    capsys.readouterr()
    assert called(["search", "x", str(out), str(other), str(out), "--limit", "2"]) == 0
    said = capsys.readouterr()
    assert [row.split(maxsplit=2)[2].split("png")[0] for row in said.out.splitlines()] == [
        "culled: d white.",
        "culled: b light.",
    ]
    assert "2 of 4 photos" in said.err


def test_a_photo_that_is_gone_makes_three_and_is_named(
    player: Lightness, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run_over(tmp_path, LIGHT)
    (tmp_path / "shoot" / "b light.png").unlink()
    capsys.readouterr()
    assert called(["search", "x", str(out)]) == 3
    said = capsys.readouterr()
    assert "failed: b light.png" in said.err
    assert "2 of 3 photos, the likeliest first. 1 photo could not be read." in said.err
    assert len(said.out.splitlines()) == 2


def test_photos_that_moved_are_found_where_they_are_now(player: Lightness, tmp_path: Path) -> None:
    out = run_over(tmp_path, LIGHT)
    moved = (tmp_path / "shoot").rename(tmp_path / "elsewhere")
    assert called(["search", "x", str(out), "--originals", str(moved)]) == 0
    assert player.asked


def test_nothing_is_written(out: Path, player: Lightness) -> None:
    before = {path: path.stat().st_mtime_ns for path in out.parent.rglob("*")}
    called(["search", "x", str(out)])
    assert {path: path.stat().st_mtime_ns for path in out.parent.rglob("*")} == before
    assert player.asked


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["  ", "OUT"], "it says nothing"),
        (["a bride"], "this needs a store, and the settings say 'none'; name one with --store"),
        (["a bride", "OUT", "--profile", "builtin"], "nobody in profile 'builtin' finds photos by words"),
        (["a bride", "OUT/nowhere"], "there is no folder"),
        (["a bride", "OUT", "--limit", "0"], "0 is not in the range x>=1"),
        (["x" * 1001, "OUT"], "at most 1000 characters"),
    ],
)
def test_a_wrong_call_is_told_and_makes_two(
    out: Path, player: Lightness, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    capsys.readouterr()
    assert called(["search", *(each.replace("OUT", str(out)) for each in arguments)]) == 2
    assert told in capsys.readouterr().err
    assert not player.asked


def test_weights_that_are_missing_are_named_with_what_fetches_them(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path))
    capsys.readouterr()
    assert called(["search", "a bride", str(out)]) == 2
    said = capsys.readouterr().err
    assert "google/siglip2-base-patch16-224" in said
    assert "safelight models pull --profile standard" in said
