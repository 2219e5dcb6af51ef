from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from safelight.actions.outcome import Reason
from safelight.actions.outlined import Masks
from safelight.errors import OutputError
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.output.write import write_output
from safelight.recipe.grammar import Output
from tests.actions.builtin.made_masks import mask
from tests.output.runs import everything_in, record, room_for, summary

WHOLE = {"photos.jsonl", "run.json", "report.html"}


def test_a_run_is_written_down_whole(tmp_path: Path) -> None:
    written = write_output(tmp_path, summary(), [record(tmp_path, "a.jpg")], output=Output())
    assert everything_in(tmp_path) == WHOLE | {"sidecars/a.xmp"}
    assert written.report == tmp_path / "report.html"
    line = orjson.loads((tmp_path / "photos.jsonl").read_bytes())
    assert line["outputs"]["sidecar"] == "sidecars/a.xmp"


def test_sidecars_are_written_only_where_the_recipe_wants_them(tmp_path: Path) -> None:
    write_output(tmp_path, summary(), [record(tmp_path, "a.jpg")], output=Output(sidecars=False))
    assert everything_in(tmp_path) == WHOLE


def test_a_second_run_replaces_the_first(tmp_path: Path) -> None:
    kept = record(tmp_path, "a.jpg")
    write_output(tmp_path, summary(), [kept, record(tmp_path, "b.jpg", index=1)], output=Output())
    write_output(tmp_path, summary(run_id="second"), [replace(kept, verdict="failed")], output=Output())
    assert everything_in(tmp_path) == WHOLE
    assert orjson.loads((tmp_path / "run.json").read_bytes())["run"] == "second"


def test_a_run_without_photos_and_an_interrupted_one_are_readable(tmp_path: Path) -> None:
    write_output(tmp_path, summary(interrupted=True), [], output=Output())
    assert everything_in(tmp_path) == WHOLE
    assert orjson.loads((tmp_path / "run.json").read_bytes())["interrupted"] is True


def test_broken_sidecars_are_named_a_few_and_counted(tmp_path: Path) -> None:
    broken = HumanWord(warnings=("a.xmp: XMP cannot be read",))
    records = [record(tmp_path, f"{number}.jpg", index=number, word=broken) for number in range(5)]
    notes = write_output(tmp_path, summary(), records, output=Output()).summary.notes
    assert notes[0] == "In 0.jpg: a.xmp: XMP cannot be read."
    assert notes[-1] == "2 more sidecars could not be read."
    assert len(notes) == 4


def test_an_old_sidecar_that_cannot_be_removed_costs_the_new_run_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [record(tmp_path, f"{name}.jpg", index=index) for index, name in enumerate("abc")]
    write_output(tmp_path, summary(), old, output=Output())
    unlink = Path.unlink

    def stuck(path: Path, missing_ok: bool = False) -> None:
        if path.name == "b.xmp":
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", stuck)
    with pytest.raises(OutputError) as raised:
        write_output(tmp_path, summary(run_id="second"), [replace(old[0], verdict="failed")], output=Output())
    assert str(raised.value) == (
        "outdated files could not be removed: 'sidecars/b.xmp' (Permission denied); the new results are written; "
        "delete those files, since what they say no longer holds"
    )
    assert everything_in(tmp_path) == WHOLE | {"sidecars/b.xmp"}
    assert len((tmp_path / "photos.jsonl").read_bytes().splitlines()) == 1
    assert orjson.loads((tmp_path / "run.json").read_bytes())["run"] == "second"


def test_warnings_are_told_the_rarest_first_and_the_rest_counted(tmp_path: Path) -> None:
    quirk, lost = "2 of its EXIF values lie outside the file", "'9.jpg' was looked at in its place: it is cut off"
    records = [
        replace(record(tmp_path, f"{number}.nef", index=number), facts=CaptureFacts(warnings=(said,)))
        for number, said in enumerate([quirk] * 9 + [lost])
    ]
    assert write_output(tmp_path, summary(), records, output=Output()).summary.notes == (
        f"In 9.nef: {lost}.",
        f"In 0.nef: {quirk}.",
        f"In 1.nef: {quirk}.",
        "7 more warnings are in photos.jsonl.",
    )
    assert quirk in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_sidecars_that_found_no_room_are_told_and_the_rest_is_there(tmp_path: Path) -> None:
    (tmp_path / "sidecars").write_bytes(b"in the way")
    with pytest.raises(OutputError, match="0 of 1 sidecars are written"):
        write_output(tmp_path, summary(), [record(tmp_path, "a.jpg")], output=Output())
    assert everything_in(tmp_path) >= WHOLE
    line = orjson.loads((tmp_path / "photos.jsonl").read_bytes())
    assert line["outputs"]["sidecar"] is None


def test_masks_that_found_no_room_cost_no_record(tmp_path: Path) -> None:
    (tmp_path / "masks").write_bytes(b"in the way")
    outlined = replace(record(tmp_path, "a.jpg"), results={"masks": Masks(1, (mask("face"),))})
    with pytest.raises(OutputError, match="could not be made"):
        write_output(tmp_path, summary(), [outlined], output=Output(masks=True))
    assert everything_in(tmp_path) >= WHOLE
    assert orjson.loads((tmp_path / "photos.jsonl").read_bytes())["outputs"]["masks"] == []


def test_a_full_disk_leaves_the_earlier_run_whole(tmp_path: Path) -> None:
    write_output(tmp_path, summary(), [record(tmp_path, "a.jpg")], output=Output(sidecars=False))
    before = {name: (tmp_path / name).read_bytes() for name in WHOLE}
    wordy = record(tmp_path, "a.jpg", reasons=(Reason("why", "because " * 2000),))
    with room_for(8000), pytest.raises(OutputError, match=r"^'photos.jsonl' could not be written: File too large$"):
        write_output(tmp_path, summary(), [wordy], output=Output(sidecars=False))
    assert {name: (tmp_path / name).read_bytes() for name in WHOLE} == before
    assert everything_in(tmp_path) == WHOLE
