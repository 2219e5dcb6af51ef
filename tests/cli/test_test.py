"""`safelight test`: a recipe held against marks."""

import json
from pathlib import Path

import pytest

from safelight.app.holding import Held
from safelight.cli.exit_codes import ExitCode
from safelight.cli.main import called
from safelight.cli.test import code, verdict
from safelight.engine.agreement import agreement
from safelight.metadata.facts import HumanWord
from tests.metadata.packets import packet
from tests.output.report.records import failed, record, stopped
from tests.whole.shoots import jpeg, shoot_of, state, with_packet

PICK = HumanWord(pick="pick")


@pytest.fixture(name="base")
def _base(tmp_path: Path) -> Path:
    """A run over two copies of one picture, of which the second is set aside, and one by itself."""
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(1), "c.jpg": jpeg(3, "2026:06:20 16:00:00")})
    assert called(["run", "cull", str(shoot), "-o", str(tmp_path / "out"), "--workers", "0", *store(tmp_path)]) == 0
    return tmp_path


def store(base: Path) -> list[str]:
    return ["--store", str(base / "store.db")]


def mark(base: Path, *words: str) -> None:
    assert called(["mark", str(base / "out"), *words, *store(base)]) == 0


def test(base: Path, *words: str) -> int:
    return called(["test", "cull", "--against", str(base / "out"), "--workers", "0", *words, *store(base)])


test.__test__ = False  # type: ignore[attr-defined]  # it is the command, not a test


def test_a_recipe_that_agrees_with_every_mark_passes(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark(base, "a.jpg", "--pick")
    mark(base, "b.jpg", "--reject")
    capsys.readouterr()
    assert test(base) == 0
    told = capsys.readouterr()
    assert told.out == (
        "top-1               100 %  1 of 1 groups with a pick of yours have one of yours as best shot\n"
        "rejects, precision  100 %  1 of 1 marked photos that it would not keep are your rejects\n"
        "rejects, recall     100 %  1 of 1 of your rejects it would not keep\n"
    )
    assert told.err.endswith("Cull agrees with all 2 marks.\n")


def test_one_that_contradicts_a_mark_fails_though_the_mark_would_win(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(base, "b.jpg", "--pick")
    mark(base, "c.jpg", "--reject")
    before = state(base / "shoot")
    capsys.readouterr()
    assert test(base) == 1
    told = capsys.readouterr()
    assert told.out.startswith(
        "b.jpg  you picked it; it would be set aside: as good as a, which comes first\n"
        "c.jpg  you rejected it; it would be kept: nothing speaks against it\n\n"
    )
    assert told.err.endswith("Cull contradicts 2 of 2 marks.\n")
    assert test(base, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["passed"], found["marks"], found["photos"]) == (False, 2, 3)
    assert [one["photo"] for one in found["contradictions"]] == ["b.jpg", "c.jpg"]
    assert state(base / "shoot") == before


def test_a_star_given_in_an_editor_is_a_mark_too(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "shoot/b.xmp").write_bytes(packet({"xmp:Rating": "3"}))
    assert test(base) == 1
    assert "b.jpg  you gave it 3 stars; it would be set aside" in capsys.readouterr().out


def test_so_is_one_that_an_editor_wrote_into_the_photo(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (base / "shoot/b.jpg").write_bytes(with_packet(jpeg(1), packet({"xmp:Rating": "3"})))
    assert test(base) == 1
    assert "b.jpg  you gave it 3 stars; it would be set aside" in capsys.readouterr().out


def test_other_settings_may_pass_where_the_recipes_own_fail(base: Path) -> None:
    mark(base, "b.jpg", "--pick")
    assert test(base) == 1
    laxer = ("--set", "find_duplicates.keep_best_only=false", "--set", "select_best_from_group.keep=2")
    assert test(base, *laxer) == 0


def test_a_marked_photo_that_is_gone_is_not_judged(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mark(base, "c.jpg", "--pick")
    (base / "shoot/c.jpg").unlink()
    assert test(base) == 3
    told = capsys.readouterr()
    assert "c.jpg  you picked it; it could not be judged: it is gone: it was there when the run began" in told.out
    assert told.err.endswith("No mark could be judged.\n")


def test_without_a_mark_the_call_is_wrong_and_told_how_to_make_one(
    base: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert test(base) == 2
    said = capsys.readouterr().err
    assert "has a pick, a reject or stars to hold a recipe against; say a few with `safelight mark " in said
    assert "PHOTO --pick`, or give stars in your editor\n\nNothing was written." in said


def held(*records_and_words: object, interrupted: bool = False) -> Held:
    records = [one for one in (record(0), stopped(1), failed(2)) if one.index in records_and_words]
    found = agreement(records, {one.photo.name: PICK for one in records})
    return Held("cull", "r1", len(records), found, interrupted)


@pytest.mark.parametrize(
    ("found", "ends", "says"),
    [
        (held(0), ExitCode.DONE, "cull agrees with your 1 mark."),
        (held(0, 1), ExitCode.NOT_COMPLETED, "cull contradicts 1 of 2 marks."),
        (held(0, 2), ExitCode.SOME_FAILED, "cull agrees with your 1 mark."),
        (held(2), ExitCode.SOME_FAILED, "No mark could be judged."),
        (held(0, interrupted=True), ExitCode.NOT_COMPLETED, "You stopped it: what was not reached was not judged."),
    ],
)
def test_the_exit_code_says_whether_it_passed(found: Held, ends: ExitCode, says: str) -> None:
    assert (code(found), verdict(found)) == (ends, says)
