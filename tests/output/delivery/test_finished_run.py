from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from safelight.errors import CallError
from safelight.output.delivery.deliver import deliver
from safelight.output.delivery.finished_run import read_run
from tests.output.delivery.finished import finished, shot, sidecars, state
from tests.output.runs import record


def said(out: Path, originals: Path | None = None) -> str:
    """Why a delivery is refused; nothing was written."""
    before = state(out.parent) if out.parent.is_dir() else {}
    with pytest.raises(CallError) as raised:
        deliver(out, "captureone", originals=originals)
    assert (state(out.parent) if out.parent.is_dir() else {}) == before
    return str(raised.value)


def test_a_run_is_read_back_with_its_photos_where_they_lie(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "day1/a.CR3", "day1/a.JPG"))
    (photo,) = read_run(out).photos
    assert photo.files == (tmp_path / "shoot/day1/a.CR3", tmp_path / "shoot/day1/a.JPG")
    assert photo.sidecar == out / "sidecars/day1/a.xmp"
    assert photo.verdict == "keep"


def test_both_folders_may_have_moved_together(tmp_path: Path) -> None:
    finished(tmp_path / "trip", shot(tmp_path / "trip", "a.CR3"))
    moved = (tmp_path / "trip").rename(tmp_path / "archive")
    deliver(moved / "shoot-cull", "lightroom")
    assert sidecars(moved / "shoot") == {"a.xmp"}


def test_several_folders_are_found_each_by_its_name(tmp_path: Path) -> None:
    photos = []
    for index, day in enumerate(("day1", "day2")):
        (tmp_path / day).mkdir()
        (tmp_path / day / "a.CR3").write_bytes(day.encode())
        one = record(tmp_path / day, "a.CR3", index=index)
        photos.append(replace(one, id="", photo=replace(one.photo, name=f"{day}/a.CR3")))
    out = finished(tmp_path, *photos)
    deliver(out, "lightroom")
    assert sidecars(tmp_path / "day1") == sidecars(tmp_path / "day2") == {"a.xmp"}
    assert [photo.name for photo in read_run(out, tmp_path).photos] == ["day1/a.CR3", "day2/a.CR3"]
    assert read_run(out, tmp_path).photos[1].files == (tmp_path / "day2/a.CR3",)


def test_what_is_no_folder_is_told_what_run_means(tmp_path: Path) -> None:
    assert "the one with report.html" in said(tmp_path / "20261127-213533-b94d")


def test_whoever_names_the_shoot_is_led_to_the_output_beside_it(tmp_path: Path) -> None:
    finished(tmp_path, shot(tmp_path, "a.CR3"))
    assert said(tmp_path / "shoot").endswith("did you mean 'shoot-cull' beside it?")


def test_the_current_folder_is_called_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Holidays").mkdir()
    monkeypatch.chdir(tmp_path / "Holidays")
    assert said(Path()) == (
        f"{str(tmp_path / 'Holidays')!r} is no output of Safelight: RUN is the folder that `safelight run` wrote, the "
        "one with report.html in it"
    )


def test_a_file_is_no_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    assert said(tmp_path / "a.txt") == (
        f"{str(tmp_path / 'a.txt')!r} is a file. RUN is the folder that `safelight run` wrote; name that one"
    )


@pytest.mark.parametrize("name", ["run.json", "photos.jsonl"])
def test_a_run_that_was_not_written_to_its_end_is_told(name: str, tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    (out / name).unlink()
    assert said(out) == f"'shoot-cull' holds no finished run: {name} is missing; run it again"


@pytest.mark.parametrize("name", ["run.json", "photos.jsonl"])
def test_records_that_are_broken_are_told(name: str, tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    (out / name).write_bytes(b"{")
    assert f"{name} of 'shoot-cull' cannot be read" in said(out)


def test_a_run_that_says_no_folder_asks_for_it(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    run = orjson.loads((out / "run.json").read_bytes())
    del run["roots"]
    (out / "run.json").write_bytes(orjson.dumps(run))
    assert "name their folder with --originals" in said(out)
    deliver(out, "lightroom", originals=tmp_path / "shoot")
    assert sidecars(tmp_path / "shoot") == {"a.xmp"}


def test_a_run_without_sidecars_has_nothing_to_deliver(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    line = orjson.loads((out / "photos.jsonl").read_bytes())
    line["outputs"]["sidecar"] = None
    (out / "photos.jsonl").write_bytes(orjson.dumps(line))
    assert "output: {sidecars: false}" in said(out)


def test_photos_that_are_gone_are_asked_for(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    (tmp_path / "shoot").rename(tmp_path / "gone")
    assert "none of the run's 1 photos is in" in said(out)
    assert "there is no folder" in said(out, tmp_path / "nowhere")
    deliver(out, "lightroom", originals=tmp_path / "gone")
    assert sidecars(tmp_path / "gone") == {"a.xmp"}


def test_other_photos_of_the_same_names_get_no_sidecars(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.jpg", index=1))
    for name in ("a.CR3", "b.jpg"):
        (tmp_path / "shoot" / name).write_bytes(b"another picture")
    assert "have the names of the run's, but are others ('a.CR3' for one)" in said(out)


def test_one_photo_that_was_worked_on_since_is_no_other_shoot(tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.jpg", index=1))
    (tmp_path / "shoot" / "b.jpg").write_bytes(b"retouched")
    deliver(out, "captureone")
    assert sidecars(tmp_path / "shoot") == {"a.xmp", "b.xmp"}


@pytest.mark.parametrize("name", ["../a.CR3", "/a.CR3", "x/../../a.CR3"])
def test_a_record_cannot_lead_outside_the_shoot(name: str, tmp_path: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    line = orjson.loads((out / "photos.jsonl").read_bytes()) | {"photo": name, "files": [name]}
    (out / "photos.jsonl").write_bytes(orjson.dumps(line))
    assert "lies outside the shoot" in said(out)
