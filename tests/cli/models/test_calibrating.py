import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from safelight.cli.main import called
from safelight.cli.models.calibrating import rated
from safelight.metadata.facts import HumanWord
from safelight.models import calibration
from tests.plugin import install

Captured = pytest.CaptureFixture[str]
SCORER = """
from safelight.models.contract import PlayerSpec, Quality


class Scorer:
    def assess(self, sights, *, faces=True):
        return [Quality(5, 5, "low", "darkroom", {"aesthetic_mean": float(s.picture.rgb.mean()) / 100}) for s in sights]


SPEC = PlayerSpec("nima", "darkroom/marks@1", "1", 1, Scorer, frozenset({"quality"}))
"""
STARS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="{stars}"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture(name="models")
def _models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    install(site, name="marks_player", code=SCORER, group="safelight.players", points={"marked": "marks_player:SPEC"})
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("SAFELIGHT_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("SAFELIGHT_WORKERS", "0")
    return tmp_path / "models"


def shoot(folder: Path, photos: int, *, rated: bool = False) -> Path:
    """Photos that grow lighter, and better rated with it."""
    folder.mkdir()
    drawn = np.random.default_rng(5)
    for number in range(photos):
        grain = drawn.normal(40 + 170 * number / photos, 30, (60, 90, 3))
        Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8)).save(folder / f"p{number:03}.jpg", quality=92)
        if rated:
            (folder / f"p{number:03}.xmp").write_text(STARS.format(stars=1 + 5 * number // photos))
    return folder


def test_a_table_is_made_of_stars_where_there_are_enough(models: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = shoot(tmp_path / "photos", 25, rated=True)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no picture")
    assert called(["models", "calibrate", str(folder), "--profile", "marked"]) == 0
    told = capsys.readouterr()
    assert "left out: broken.jpg: " in told.err
    assert "25 photos, by ratings: rank correlation 0.9" in told.err
    table = calibration.find(models, "darkroom/marks@1", "aesthetic_mean", "")
    assert table is not None
    assert told.out.strip() == str(models / "calibrations" / "darkroom--marks@1.aesthetic_mean.json")
    assert table(0.4) < 3
    assert table(2.0) > 8


def test_else_the_scale_of_what_is_measured_is_taken_over(models: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = shoot(tmp_path / "photos", 20)
    assert called(["models", "calibrate", str(folder), "--profile", "marked", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["yardstick"], told["photos"]) == ("builtin/quality@1", 20)
    table = calibration.find(models, "darkroom/marks@1", "aesthetic_mean", "")
    assert table is not None
    assert told["version"] == table.version


def test_too_few_photos_are_a_wrong_call(models: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = shoot(tmp_path / "photos", 3)
    assert called(["models", "calibrate", str(folder), "--profile", "marked"]) == 2
    assert "3 photos that can be read are too few for a table; it takes 20" in capsys.readouterr().err
    assert called(["models", "calibrate", str(folder), "--profile", "marked", "--by", "ratings"]) == 2
    assert "0 rated photos are too few" in capsys.readouterr().err
    assert not models.exists()


def test_a_player_that_measures_needs_no_table(models: Path, tmp_path: Path, capsys: Captured) -> None:
    folder = shoot(tmp_path / "photos", 1)
    assert called(["models", "calibrate", str(folder)]) == 2
    assert "player 'builtin/quality@1' needs no table" in capsys.readouterr().err


def test_a_profile_without_a_scorer_is_a_wrong_call(
    models: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "other"
    site.mkdir()
    code = SCORER.replace('"nima"', '"sam2"')
    install(site, name="blind_player", code=code, group="safelight.players", points={"blind": "blind_player:SPEC"})
    monkeypatch.syspath_prepend(str(site))
    assert called(["models", "calibrate", str(tmp_path), "--profile", "blind"]) == 2
    assert "nobody in profile 'blind' scores as 'nima'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "score"),
    [
        (HumanWord(), None),
        (HumanWord(rating=0), None),
        (HumanWord(rating=1), 1.0),
        (HumanWord(rating=3), 5.5),
        (HumanWord(rating=5), 10.0),
        (HumanWord(rating=-1), 1.0),
        (HumanWord(pick="reject"), 1.0),
    ],
)
def test_stars_are_scores(word: HumanWord, score: float | None) -> None:
    assert rated(word) == score
