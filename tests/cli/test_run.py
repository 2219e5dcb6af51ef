import json
from dataclasses import replace
from pathlib import Path

import pytest

from safelight.cli.main import called
from safelight.demo.afternoon import frames
from safelight.demo.shoot import make

SMALL = (480, 320)


@pytest.fixture(name="shoot", scope="module")
def _shoot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("day") / "shoot"
    make([replace(frame, size=SMALL) for frame in frames()[:4]], folder)
    return folder


def test_a_run_gives_the_reports_path_and_talks_elsewhere(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "culled"
    assert called(["run", "cull", str(shoot), "-o", str(out), "--workers", "0"]) == 0
    captured = capsys.readouterr()
    assert captured.out == f"{out / 'report.html'}\n"
    assert "4 photos in " in captured.err
    assert (out / "report.html").is_file()


def test_programs_get_one_json_document(shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "culled"
    assert called(["run", "cull", str(shoot), "-o", str(out), "--workers", "0", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert sum(told["counts"].values()) == 4
    assert len(Path(told["photos"]).read_text(encoding="utf-8").splitlines()) == 4


def test_a_failed_photo_makes_three(shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    (mixed / "good.jpg").write_bytes(next(shoot.iterdir()).read_bytes())
    (mixed / "empty.jpg").write_bytes(b"")
    assert called(["run", "cull", str(mixed), "-o", str(tmp_path / "out"), "--workers", "0"]) == 3
    said = capsys.readouterr().err
    assert "failed: empty.jpg: the file is empty" in said
    assert "Your originals are untouched." in said


def test_of_a_folder_only_those_are_run_that_a_file_names(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, *_ = sorted(shoot.iterdir())
    listed, out = tmp_path / "chosen.txt", tmp_path / "out"
    listed.write_text(f"{first}\n{second}\n{shoot / 'gone.jpg'}\n")
    words = ["run", "cull", str(shoot), "-o", str(out), "--workers", "0", "--only", str(listed)]
    assert called([*words, "--json"]) == 0
    assert sum(json.loads(capsys.readouterr().out)["counts"].values()) == 2
    assert called([*words, "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["photos"] == 2
    listed.write_text("nowhere.jpg\n")
    assert called(words) == 2
    assert "none of the photos that are listed" in capsys.readouterr().err


def test_results_go_inside_the_shoot_where_that_is_said_and_are_never_looked_into(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = tmp_path / "day"
    day.mkdir()
    (day / "a.jpg").write_bytes(next(shoot.iterdir()).read_bytes())
    words = ["run", "cull", str(day), "-o", str(day / "out"), "--workers", "0", "--json"]
    assert called(words) == 2
    (day / "out").mkdir()
    (day / "out" / ".safelight").touch()  # one that was killed before it could say what it did
    (day / "out" / "copy.jpg").write_bytes((day / "a.jpg").read_bytes())
    capsys.readouterr()
    assert called([*words, "--inside"]) == 0
    assert sum(json.loads(capsys.readouterr().out)["counts"].values()) == 1


def test_a_dry_run_says_what_would_be_done_and_writes_nothing(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "culled"
    assert called(["run", "cull", str(shoot), "-o", str(out), "--dry-run"]) == 0
    assert "select_best_from_group" in capsys.readouterr().out
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("run", "cul"), "did you mean 'cull'?"),
        (("run", "cull", "--profile", "builtn"), "'builtn'"),
        (("run", "cull", "--set", "nothing.at_all=1"), "nothing"),
        (("run", "cull", "--clock", "1001=soon"), "write it like +61m"),
    ],
)
def test_a_wrong_call_writes_nothing(
    arguments: tuple[str, ...], said: str, shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, recipe, *flags = arguments
    out = tmp_path / "culled"
    assert called([command, recipe, str(shoot), "-o", str(out), *flags]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_an_output_folder_that_cannot_be_made_is_a_wrong_call(
    shoot: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert called(["run", "cull", str(shoot), "-o", str(tmp_path / "file" / "out")]) == 2
    assert capsys.readouterr().err.endswith(
        "the output folder 'out' cannot be made: Not a directory; name another with -o\n\nNothing was written.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_folder_without_photos_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert called(["run", "cull", str(empty)]) == 2
    assert "there is no photo" in capsys.readouterr().err


def test_explain_says_the_same_in_words_and_for_programs(shoot: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(["explain", "cull", str(shoot)]) == 0
    assert "4 photos" in capsys.readouterr().out
    assert called(["explain", "cull", str(shoot), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["photos"] == 4
