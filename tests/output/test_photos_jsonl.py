from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from safelight.actions.outcome import Reason
from safelight.aggregate.decision import Decision
from safelight.engine.record import GroupPlace, Record
from safelight.metadata.facts import CaptureFacts, HumanWord
from safelight.models.contract import Quality
from safelight.output.photos_jsonl import Outputs, write_photos
from tests.output.runs import record


def lines(folder: Path, *records: Record, outputs: dict[int, Outputs] | None = None) -> list[dict[str, Any]]:
    written = write_photos(folder, records, outputs or {}).read_bytes()
    assert written.endswith(b"\n")
    return [orjson.loads(line) for line in written.splitlines()]


def test_a_line_says_all_about_a_photo_in_the_order_that_is_documented(tmp_path: Path) -> None:
    reason = Reason("below_technical_threshold", "Too soft.", 4.2, 6.0, "quality_check")
    stopped = record(
        tmp_path,
        "day1/IMG_0042.CR3",
        "day1/IMG_0042.jpg",
        verdict="review",
        reasons=(reason,),
        results={"quality": Quality(4.2, 5.9, "low", "builtin/quality@1")},
        seconds={"quality_check": 0.0401},
    )
    outputs = {0: Outputs(sidecar="sidecars/day1/IMG_0042.xmp")}
    (line,) = lines(tmp_path, stopped, outputs=outputs)
    order = "photo, files, id, verdict, machine_verdict, mark, reasons, group, results, decision, outputs, seconds"
    assert ", ".join(line) == order
    assert ", ".join(line["decision"]) == "crop, rating, label, keywords"
    quality = line.pop("results")["quality"]
    assert (quality["technical_score"], quality["aesthetic_score"], quality["producer"]) == (
        4.2,
        5.9,
        "builtin/quality@1",
    )
    assert line == {
        "photo": "day1/IMG_0042.CR3",
        "files": ["day1/IMG_0042.CR3", "day1/IMG_0042.jpg"],
        "id": "blake3:00",
        "verdict": "review",
        "machine_verdict": "review",
        "mark": None,
        "reasons": [
            {
                "step": "quality_check",
                "code": "below_technical_threshold",
                "message": "Too soft.",
                "value": 4.2,
                "threshold": 6.0,
            }
        ],
        "group": None,
        "decision": {"rating": 1, "label": "Yellow", "keywords": [], "crop": None},
        "outputs": {"edited": None, "sidecar": "sidecars/day1/IMG_0042.xmp", "masks": []},
        "seconds": {"quality_check": 0.04},
    }


def test_a_group_is_written_with_the_photos_place_in_it(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, record(tmp_path, "a.jpg", group=GroupPlace("g0007", "burst", 5, 1, best=True)))
    assert line["group"] == {"id": "g0007", "kind": "burst", "size": 5, "rank": 1, "best": True}


def test_photos_stand_in_the_order_of_their_paths(tmp_path: Path) -> None:
    names = ["b/a.jpg", "a/b.jpg", "a/B.jpg"]
    written = lines(tmp_path, *(record(tmp_path, name, index=index) for index, name in enumerate(names)))
    assert [line["photo"] for line in written] == sorted(names)


def test_a_humans_mark_says_what_when_and_where(tmp_path: Path) -> None:
    word = HumanWord(4, "Red", "pick", "IMG_1.xmp", "2026-01-02T03:04:05Z")
    picked, labelled = lines(
        tmp_path,
        record(tmp_path, "a.jpg", word=word, machine_verdict="review"),
        record(tmp_path, "b.jpg", index=1, word=HumanWord(label="Red", source="file")),
    )
    assert (picked["verdict"], picked["machine_verdict"]) == ("keep", "review")
    assert picked["mark"] == {"pick": "pick", "rating": 4, "when": "2026-01-02T03:04:05Z", "from": "IMG_1.xmp"}
    assert labelled["mark"] is None


def test_odd_names_are_escaped_and_one_line_stays_one_line(tmp_path: Path) -> None:
    odd = record(tmp_path, "caf\udce9\n.jpg", reasons=(Reason("unreadable", "'caf\udce9' cannot be read"),))
    (line,) = lines(tmp_path, odd)
    assert line["photo"] == "caf\\xe9\n.jpg"
    assert line["photo_b64"] == "Y2Fm6QouanBn"
    assert line["files"] == ["caf\\xe9\n.jpg"]


def test_steps_that_did_not_run_are_named_with_the_reason(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, record(tmp_path, "a.jpg", skipped={"people": "its condition is false"}))
    assert line["skipped"] == {"people": "its condition is false"}


def test_what_was_wrong_with_a_photo_that_could_be_read_is_told(tmp_path: Path) -> None:
    broken = record(tmp_path, "a.jpg", word=HumanWord(warnings=("a.xmp: no XMP",)))
    broken = replace(broken, facts=CaptureFacts(warnings=("its EXIF cannot be read",)))
    (line,) = lines(tmp_path, broken)
    assert line["warnings"] == ["its EXIF cannot be read", "a.xmp: no XMP"]


def test_figures_that_are_none_are_null(tmp_path: Path) -> None:
    nan = float("nan")
    broken = record(tmp_path, "a.jpg", reasons=(Reason("c", "m", nan, nan),), decision=Decision(crop=nan))
    (line,) = lines(tmp_path, broken)
    assert (line["reasons"][0]["value"], line["decision"]["crop"]) == (None, None)
