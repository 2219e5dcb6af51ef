"""The photographer's word, end to end: marks and stars win over every verdict, wherever the picture goes."""

import shutil
from pathlib import Path

import pytest

from safelight.cli.main import called
from tests.metadata.packets import packet
from tests.whole.shoots import jpeg, lines, shoot_of, state, verdicts


@pytest.fixture(name="base")
def _base(tmp_path: Path) -> Path:
    """Two copies of one picture, and one taken an hour later."""
    shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1), "b.jpg": jpeg(1), "c.jpg": jpeg(3, "2026:06:20 16:00:00")})
    return tmp_path


def run(base: Path, recipe: str = "cull", shoot: str = "shoot", out: str = "out") -> dict[str, str]:
    words = ["run", recipe, str(base / shoot), "-o", str(base / out), "--workers", "0", "--fresh"]
    assert called([*words, "--store", str(base / "store.db")]) == 0
    return verdicts(base / out)


def mark(base: Path, *words: str) -> None:
    assert called(["mark", str(base / "out"), *words, "--store", str(base / "store.db")]) == 0


def test_a_mark_wins_in_the_next_run_and_in_every_other_recipe(base: Path) -> None:
    assert run(base) == {"a.jpg": "keep", "b.jpg": "alternate", "c.jpg": "keep"}
    before = state(base / "shoot")
    mark(base, "b.jpg", "--pick")
    mark(base, "c.jpg", "--reject")
    told = {"a.jpg": "keep", "b.jpg": "keep", "c.jpg": "rejected"}
    assert run(base) == told
    assert run(base) == told
    assert run(base, "sports", out="other") == told
    machines = {line["photo"]: line["machine_verdict"] for line in lines(base / "out")}
    assert machines == {"a.jpg": "keep", "b.jpg": "alternate", "c.jpg": "keep"}
    assert lines(base / "out")[1]["mark"]["from"] == "safelight"
    assert state(base / "shoot") == before


def test_a_mark_follows_its_picture_and_never_the_name(base: Path) -> None:
    run(base)
    mark(base, "c.jpg", "--reject")
    (base / "shoot/c.jpg").rename(base / "shoot/d.jpg")
    (base / "shoot/c.jpg").write_bytes(jpeg(9, "2026:06:20 17:00:00"))
    assert run(base) == {"a.jpg": "keep", "b.jpg": "alternate", "c.jpg": "keep", "d.jpg": "rejected"}
    shutil.copytree(base / "shoot", base / "disk")
    assert run(base, shoot="disk", out="elsewhere")["d.jpg"] == "rejected"


def test_two_files_that_change_names_take_their_marks_with_them(base: Path) -> None:
    run(base)
    mark(base, "c.jpg", "--reject")
    a, c = base / "shoot/a.jpg", base / "shoot/c.jpg"
    shown = a.read_bytes()
    c.replace(a)
    c.write_bytes(shown)
    assert run(base)["a.jpg"] == "rejected"
    assert "rejected" not in (verdicts(base / "out")["b.jpg"], verdicts(base / "out")["c.jpg"])


def test_rejecting_one_of_two_copies_leaves_the_other_to_be_kept(base: Path) -> None:
    run(base)
    mark(base, "a.jpg", "--reject")
    assert run(base) == {"a.jpg": "rejected", "b.jpg": "keep", "c.jpg": "keep"}
    shutil.copytree(base / "shoot", base / "disk")
    assert run(base, shoot="disk", out="elsewhere") == {"a.jpg": "rejected", "b.jpg": "keep", "c.jpg": "keep"}


def test_a_reject_that_is_deleted_takes_its_word_along(base: Path) -> None:
    run(base)
    mark(base, "a.jpg", "--reject")
    (base / "shoot/a.jpg").unlink()
    assert run(base) == {"b.jpg": "keep", "c.jpg": "keep"}


def test_a_mark_that_is_taken_back_leaves_the_machines_verdict(base: Path) -> None:
    run(base)
    mark(base, "c.jpg", "--reject")
    mark(base, "c.jpg", "--clear")
    assert run(base)["c.jpg"] == "keep"


@pytest.mark.parametrize("name", ["b.xmp", "b.jpg.xmp"])
def test_a_star_that_was_given_in_an_editor_counts_without_a_command(name: str, base: Path) -> None:
    assert run(base)["b.jpg"] == "alternate"
    sidecar = base / "shoot" / name
    sidecar.write_bytes(packet({"xmp:Rating": "4"}))
    assert run(base)["b.jpg"] == "keep"
    assert lines(base / "out")[1]["mark"] == {"pick": None, "rating": 4, "when": None, "from": name}
    sidecar.write_bytes(packet({"xmp:Rating": "-1"}))
    assert run(base)["b.jpg"] == "rejected"
    sidecar.unlink()
    assert run(base)["b.jpg"] == "alternate"


def test_what_was_said_to_safelight_goes_before_a_star_in_a_sidecar(base: Path) -> None:
    run(base)
    mark(base, "c.jpg", "--reject")
    (base / "shoot/c.xmp").write_bytes(packet({"xmp:Rating": "5"}))
    assert run(base)["c.jpg"] == "rejected"
    mark(base, "c.jpg", "--clear")
    assert run(base)["c.jpg"] == "keep"


def test_a_run_by_a_relative_path_is_marked_from_anywhere(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base / "shoot")
    words = ["run", "cull", ".", "-o", "../out", "--workers", "0", "--store", str(base / "store.db")]
    assert called(words) == 0
    monkeypatch.chdir("/")
    mark(base, "c.jpg", "--reject")
    assert run(base)["c.jpg"] == "rejected"
