"""`safelight prove`: a recipe over a finished shoot."""

import json
from pathlib import Path

import pytest

from safelight.cli.main import called
from safelight.cli.prove import in_words
from safelight.engine.proof import proof
from safelight.metadata.facts import HumanWord
from tests.metadata.packets import packet
from tests.output.report.records import group, record, stopped
from tests.whole.shoots import jpeg, shoot_of, state, with_packet


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    """Two copies of one picture, the second starred; one with a star inside the file; one that nobody chose."""
    files = {
        "a.jpg": jpeg(1),
        "b.jpg": jpeg(1),
        "b.xmp": packet({"xmp:Rating": "3"}),
        "c.jpg": with_packet(jpeg(3, "2026:06:20 16:00:00"), packet({"xmp:Rating": "1"})),
        "d.jpg": jpeg(4, "2026:06:20 17:00:00"),
    }
    return shoot_of(tmp_path / "Wedding", files)


def prove(shoot: Path, *words: str) -> int:
    base = shoot.parent
    return called(["prove", "cull", str(shoot), "--workers", "0", "--store", str(base / "store.db"), *words])


def test_what_is_lost_is_told_with_its_reason_and_the_page_lies_beside_the_shoot(
    shoot: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(shoot)
    assert prove(shoot) == 0
    told = capsys.readouterr()
    assert told.out == f"{shoot.parent / 'Wedding-Cull-proof' / 'proof.html'}\n"
    assert (
        "Kept 1 of your 2; here is the one lost, and why:\n"
        "  b.jpg  you gave it 3 stars; it would be set aside: as good as a, which comes first\n"
        "The other way: it keeps 2 that you did not choose.\n"
        "Moments with one of yours kept: 1 of 2\n"
        "You chose: 2 of 4 (50 %)\n"
        "It would leave you: 3 of 4 (75 %)\n"
        "Yours is: a pick, or 1 ★ or more\n"
    ) in told.err
    assert "Kept 1 of your 2" in (shoot.parent / "Wedding-Cull-proof/proof.html").read_text(encoding="utf-8")
    assert state(shoot) == before


def test_programs_get_every_photo(shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove(shoot, "--json", "-o", str(tmp_path / "proof")) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["page"] == str(tmp_path / "proof/proof.html")
    assert (told["photos"], told["yours"], told["kept"], told["extra"]) == (4, 2, 1, ["a.jpg", "d.jpg"])
    assert told["lost"] == [
        {
            "photo": "b.jpg",
            "said": {"pick": None, "rating": 3, "from": "b.xmp"},
            "verdict": "alternate",
            "reason": "as good as a, which comes first",
        }
    ]
    assert told["moments"] == {"part": 1, "of": 2, "share": 0.5}


def test_yours_is_what_has_so_many_stars(shoot: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove(shoot, "--stars", "3", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["stars"], told["yours"], told["kept"]) == (3, 1, 0)


def test_a_mark_counts_as_a_star_does(shoot: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = shoot.parent
    store = ["--store", str(base / "store.db")]
    assert called(["run", "cull", str(shoot), "-o", str(base / "out"), "--workers", "0", *store]) == 0
    assert called(["mark", str(base / "out"), "d.jpg", "--pick", *store]) == 0
    capsys.readouterr()
    assert prove(shoot, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["yours"], told["kept"], told["extra"]) == (3, 2, ["a.jpg"])


@pytest.mark.parametrize("remembers", [True, False])
def test_a_shoot_that_nobody_chose_from_is_refused_with_the_cure(
    remembers: bool, shoot: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for sidecar in shoot.glob("*.xmp"):
        sidecar.unlink()
    (shoot / "c.jpg").write_bytes(jpeg(3))
    if remembers:  # a mark of another shoot: which pictures these are is known only when all were read
        other = shoot_of(shoot.parent / "other", {"x.jpg": jpeg(9)})
        store = ["--store", str(shoot.parent / "store.db")]
        assert called(["run", "cull", str(other), "-o", str(shoot.parent / "o"), "--workers", "0", *store]) == 0
        assert called(["mark", str(shoot.parent / "o"), "x.jpg", "--pick", *store]) == 0
    assert prove(shoot) == 2
    assert (
        "no photo in 'Wedding' has a pick or a star, in its file, a sidecar or by `safelight mark`, so there is "
        "nothing to prove a recipe by; name a shoot that you chose from, let your editor write its stars out "
        "(Lightroom: Metadata > Save Metadata to Files)\n\nNothing was written.\n"
    ) in capsys.readouterr().err
    assert not (shoot.parent / "Wedding-Cull-proof").exists()


def test_too_many_stars_may_be_why_nothing_counts(shoot: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert prove(shoot, "--stars", "5") == 2
    assert "has a pick or 5 stars or more" in capsys.readouterr().err


def test_the_terminal_names_a_few_of_many_and_says_where_the_others_are() -> None:
    records = [stopped(at) for at in range(22)]
    told = list(in_words(proof(records, {one.photo.name: HumanWord(rating=2) for one in records})))
    assert told[0] == "Kept 0 of your 22; here are the 22 lost, and why:"
    assert told[21] == "  and 2 more: the page shows them"


def test_where_none_is_lost_that_is_said() -> None:
    records = [record(0), *group(1, 2)]
    told = list(in_words(proof(records, {"IMG_0000.jpg": HumanWord(pick="pick")})))
    assert told[:2] == ["Kept 1 of your 1; none is lost.", "The other way: it keeps 1 that you did not choose."]
