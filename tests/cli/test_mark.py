"""`safelight mark`: what it says, and what it refuses."""

import json
from pathlib import Path

import pytest

from safelight.app.marking import Marked
from safelight.cli.main import called
from safelight.cli.mark import in_words
from safelight.store.marks import Mark
from tests.whole.shoots import jpeg, shoot_of


@pytest.fixture(name="base", scope="module")
def _base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("marked")
    shoot = shoot_of(base / "shoot", {"a.jpg": jpeg(1), "day2/b.jpg": jpeg(2, "2026:06:21 15:00:00")})
    assert called(["run", "cull", str(shoot), "-o", str(base / "out"), "--workers", "0", *store(base)]) == 0
    return base


def store(base: Path) -> list[str]:
    return ["--store", str(base / "store.db")]


def test_what_was_marked_is_told_beside_the_runs_verdict(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(["mark", str(base / "out"), "a.jpg", "b.jpg", "--reject", *store(base)]) == 0
    assert called(["mark", str(base / "out"), "b.jpg", "--rating", "1", *store(base)]) == 0
    assert called(["mark", str(base / "out"), "*", "--clear", *store(base)]) == 0
    assert called(["mark", str(base / "out"), "a.jpg", "--clear", *store(base)]) == 0
    told = capsys.readouterr()
    assert told.out == (
        "a.jpg       rejected  the run said: keep\n"
        "day2/b.jpg  rejected  the run said: keep\n"
        "day2/b.jpg  1 star (was rejected)  the run said: keep\n"
        "a.jpg       no longer rejected  the run said: keep\n"
        "day2/b.jpg  no longer 1 star    the run said: keep\n"
        "a.jpg  was not marked  the run said: keep\n"
    )
    assert told.err == (
        "2 photos marked; run a recipe again, and it goes by that.\n"
        "1 photo marked; run a recipe again, and it goes by that.\n"
        "Your word is taken back.\nYour word is taken back.\n"
    )


def test_programs_get_one_json_document(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert called(["mark", str(base / "out"), "a.jpg", "--pick", "--rating", "5", "--json", *store(base)]) == 0
    told = json.loads(capsys.readouterr().out)
    (one,) = told["marked"]
    assert (one["photo"], one["verdict"], one["was"], one["changed"]) == ("a.jpg", "keep", None, False)
    assert (one["mark"]["pick"], one["mark"]["rating"]) == ("pick", 5)


def test_a_photo_that_was_written_to_since_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})
    assert called(["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--workers", "0", *store(tmp_path)]) == 0
    (shoot / "a.jpg").write_bytes(jpeg(2))
    assert called(["mark", str(tmp_path / "out"), "a.jpg", "--pick", *store(tmp_path)]) == 0
    assert (
        "1 photo changed since that run: the mark holds for the picture that the run saw; "
        "if there is another one now, run the recipe again and mark that.\n"
    ) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ((), "say what of the photos: --pick, --reject, --rating N, or --clear."),
        (("--clear", "--rating", "3"), "--clear takes back stars too"),
        (("--reject", "--rating", "3"), "--reject and stars contradict each other"),
        (("--rating", "6"), "6 is not in the range 0<=x<=5"),
    ],
)
def test_words_without_sense_are_refused(
    flags: tuple[str, ...], said: str, base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(["mark", str(base / "out"), "a.jpg", *flags, *store(base)]) == 2
    assert said in capsys.readouterr().err


def test_an_unknown_photo_and_an_unknown_run_are_wrong_calls(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["mark", str(base / "out"), "a.jpeg", "--pick", *store(base)]) == 2
    assert "there is no photo 'a.jpeg' in run " in capsys.readouterr().err
    assert called(["mark", "nothing", "a.jpg", "--pick", *store(base)]) == 2
    assert "there is no run 'nothing'" in capsys.readouterr().err


def test_a_word_that_says_the_same_again_is_no_change() -> None:
    mark = Mark("a", "blake3:1", "pick", None)
    assert in_words(Marked("a", "keep", mark, mark, changed=False)) == "picked"
