import json
from pathlib import Path

import pytest

from safelight.app.found_run import opened
from safelight.cli.main import called
from safelight.store.inventory import inventory
from tests.whole.shoots import jpeg, shoot_of


@pytest.fixture
def place(tmp_path: Path) -> list[str]:
    """A store that knows two photos."""
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(2, "2026:06:21 15:00:00")})
    named = ["--store", str(tmp_path / "store.db")]
    assert called(["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--workers", "0", *named]) == 0
    return named


def entries(place: list[str]) -> int:
    with opened(place[1]) as store:
        return inventory(store).entries


def test_what_is_kept_is_told_in_numbers(place, capsys):
    capsys.readouterr()
    assert called(["cache", "info", *place]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"store     {place[1]}\nresults   {entries(place)}, ")
    assert "kept for 90 days, and 20GB at most" in told
    assert "runs      1\n" in told
    assert {"Identity 2", "Looks 2", "Quality 2"} <= {" ".join(line.split()[:2]) for line in told.splitlines()}


def test_programs_get_the_same_numbers(place, capsys):
    capsys.readouterr()
    assert called(["cache", "info", "--json", *place]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["entries"], told["runs"], told["blobs"]) == (entries(place), 1, 0)
    assert told["bytes"] == sum(kind["bytes"] for kind in told["kinds"])
    assert told["bounds"] == {"days": 90, "bytes": 20_000_000_000}


def test_what_is_too_much_is_let_go_and_found_out_anew(place, tmp_path, capsys):
    before = entries(place)
    capsys.readouterr()
    assert called(["cache", "prune", "--max-size", "1kB", *place]) == 0
    assert capsys.readouterr().err.startswith(f"{before - entries(place)} results are let go, ")
    assert 0 < entries(place) < before
    assert called(["run", "cull", str(tmp_path / "shoot"), "-o", str(tmp_path / "out"), "--workers", "0", *place]) == 0
    capsys.readouterr()
    assert called(["cache", "prune", "--older-than", "1d", "--json", *place]) == 0
    assert json.loads(capsys.readouterr().out)["entries"] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--older-than", "soon"], "'soon' is no number of days; write it like 90d"),
        (["--max-size", "much"], "'much' is no size; write it like 20GB or 500MB"),
    ],
)
def test_bounds_that_are_none_are_a_wrong_call(words, said, place, capsys):
    assert called(["cache", "prune", *words, *place]) == 2
    assert said in capsys.readouterr().err


def test_a_whole_store_is_said_to_be_whole(place, capsys):
    capsys.readouterr()
    assert called(["cache", "verify", *place]) == 0
    assert capsys.readouterr().err == f"{entries(place)} results were checked; all are whole.\n"


def test_a_damaged_file_is_told_and_repaired_only_where_that_was_said(place, capsys):
    file, before = Path(place[1]), entries(place)
    file.write_bytes(b"\xa5" * 4096 + file.read_bytes()[4096:])
    capsys.readouterr()
    assert called(["cache", "verify", *place]) == 1
    assert "`safelight cache verify --repair` saves what can be read" in capsys.readouterr().err
    assert called(["cache", "verify", "--repair", "--json", *place]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["sound"], told["entries"], told["damaged"]) == (True, before, 0)
    assert told["saved"]["rows"]["runs"] == 1
    assert Path(told["saved"]["kept_as"]).is_file()
    assert called(["runs", "list", *place]) == 0


def test_what_was_saved_is_said(place, capsys):
    file = Path(place[1])
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2 // 4096 * 4096])
    capsys.readouterr()
    assert called(["cache", "verify", "--repair", *place]) == 0
    said = capsys.readouterr().err
    assert said.startswith(f"The store {place[1]} is damaged: ")
    assert "Saved into a new file: 0 marks, " in said
    assert f"The damaged one is kept as {place[1]}.damaged-" in said


def test_what_is_no_store_is_left_as_it_is(tmp_path, capsys):
    (tmp_path / "letter.txt").write_bytes(b"Dear photographer, " * 500)
    assert called(["cache", "verify", "--repair", "--store", str(tmp_path / "letter.txt")]) == 1
    assert "is no store: nothing in it can be read as one, and it was left as it is" in capsys.readouterr().err
    assert (tmp_path / "letter.txt").read_bytes() == b"Dear photographer, " * 500
