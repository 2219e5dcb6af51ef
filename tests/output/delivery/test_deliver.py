import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from safelight.metadata.develop import develop
from safelight.metadata.facts import HumanWord
from safelight.metadata.hand_off import HandOff, handed_over, merged
from safelight.metadata.namespaces import LABEL, RATING, named
from safelight.metadata.stored_frame import StoredFrame
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of
from safelight.output.delivery import deliver as module
from safelight.output.delivery.changes import Change
from safelight.output.delivery.deliver import Delivered, deliver
from safelight.output.delivery.editors import EDITORS
from safelight.output.delivery.undo import undo
from tests.metadata.packets import DARKTABLE, packet
from tests.output.delivery.finished import finished, shot, sidecars, state

LIGHTROOMS = packet({"xmp:Rating": "4", "crs:Exposure2012": "+0.35", "crs:HasSettings": "True"})
CROP = develop(StoredFrame(6000, 4000, 1), box=(0.1, 0.1, 0.9, 0.9))


@pytest.fixture(name="shoot")
def _shoot(tmp_path: Path) -> Path:
    (tmp_path / "shoot").mkdir()
    return tmp_path / "shoot"


def actions(delivered: Delivered) -> dict[str, str]:
    return {change.path.name: change.action for change in delivered.changes}


def refusal(delivered: Delivered) -> str:
    return next(change.reason for change in delivered.changes if change.action == "refused")


def marks(path: Path) -> Marks:
    return marks_of(Packet(path.read_bytes()))


@pytest.mark.parametrize(
    ("to", "written"),
    [
        ("lightroom", {"day1/IMG_1.xmp"}),
        ("captureone", {"day1/IMG_1.xmp", "b.xmp"}),
        ("photomechanic", {"day1/IMG_1.xmp"}),
        ("digikam", {"day1/IMG_1.CR3.xmp", "day1/IMG_1.JPG.xmp", "b.jpg.xmp"}),
        (
            "darktable",
            {"day1/IMG_1.CR3.xmp", "day1/IMG_1.JPG.xmp", "b.jpg.xmp", "day1/IMG_1.xmp", "b.xmp"},
        ),
    ],
)
def test_each_editor_finds_sidecars_under_the_names_it_looks_for(
    to: str, written: set[str], tmp_path: Path, shoot: Path
) -> None:
    out = finished(tmp_path, shot(tmp_path, "day1/IMG_1.CR3", "day1/IMG_1.JPG"), shot(tmp_path, "b.jpg", index=1))
    deliver(out, to)
    assert sidecars(shoot) == written


def test_a_sidecar_says_what_the_run_found(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3", verdict="review"))
    deliver(out, "lightroom")
    found = Packet((shoot / "a.xmp").read_bytes())
    assert (found.get(RATING), found.get(LABEL)) == ("1", "Yellow")
    assert handed_over((shoot / "a.xmp").read_bytes()) == handed_over((out / "sidecars/a.xmp").read_bytes())


@pytest.mark.parametrize("to", EDITORS)
def test_originals_are_what_they_were(to: str, tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3", "a.JPG"), shot(tmp_path, "b.jpg", index=1))
    (shoot / "b.jpg").chmod(0o444)
    before = state(shoot)
    deliver(out, to)
    after = state(shoot)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("to", EDITORS)
def test_delivering_again_changes_nothing(to: str, tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.CR3.xmp").write_bytes(DARKTABLE)
    (shoot / "a.xmp").write_bytes(LIGHTROOMS)
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.NEF", index=1, verdict="alternate"))
    deliver(out, to)
    before = state(shoot)
    again = deliver(out, to)
    assert state(shoot) == before
    assert set(actions(again).values()) == {"same"}
    assert again.journal is None


def test_what_other_programs_wrote_stays(tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.CR3.xmp").write_bytes(DARKTABLE)
    (shoot / "a.xmp").write_bytes(LIGHTROOMS)
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    assert actions(deliver(out, "darktable")) == {"a.CR3.xmp": "merge", "a.xmp": "merge"}
    assert b'darktable:operation="exposure"' in (shoot / "a.CR3.xmp").read_bytes()
    assert b'crs:Exposure2012="+0.35"' in (shoot / "a.xmp").read_bytes()


def test_the_photographers_stars_win_also_under_another_editors_name(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    (shoot / "a.xmp").write_bytes(packet({"xmp:Rating": "5", "xmp:Label": "Red"}))  # given after the run
    deliver(out, "darktable")
    assert marks(shoot / "a.xmp") == marks(shoot / "a.CR3.xmp") == Marks(5, "Red")


def test_a_reject_of_the_photographers_reaches_darktable_under_its_own_name(tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.xmp").write_bytes(packet({"xmp:Rating": "-1"}))
    out = finished(tmp_path, shot(tmp_path, "a.CR3", verdict="rejected", word=HumanWord(-1, source="a.xmp")))
    before = (shoot / "a.xmp").read_bytes()
    deliver(out, "darktable")
    assert marks(shoot / "a.CR3.xmp").rating == -1
    assert (shoot / "a.xmp").read_bytes() == before


def test_failed_photos_get_nothing(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3", verdict="failed"), shot(tmp_path, "b.CR3", index=1))
    deliver(out, "lightroom")
    assert sidecars(shoot) == {"b.xmp"}


def test_what_lightroom_reads_no_sidecar_of_is_listed_by_what_the_run_gave(tmp_path: Path, shoot: Path) -> None:
    photos = [
        shot(tmp_path, "a.jpg"),
        shot(tmp_path, "b.DNG", index=1, verdict="review"),
        shot(tmp_path, "c.CR3", index=2),
    ]
    delivered = deliver(finished(tmp_path, *photos), "lightroom")
    assert sidecars(shoot) == {"c.xmp"}
    assert delivered.inside_list
    listed = delivered.inside_list.read_text().splitlines()
    assert listed[3:] == ["[1 star, Yellow]", "b.DNG", "", "[3 stars]", "a.jpg"]


def test_a_dry_run_says_the_same_and_writes_nothing(tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.xmp").write_bytes(LIGHTROOMS)
    out = finished(
        tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.CR3", index=1), shot(tmp_path, "c.jpg", index=2)
    )
    before = state(tmp_path)
    planned = deliver(out, "lightroom", dry_run=True)
    assert state(tmp_path) == before
    assert [(c.path.name, c.action, c.says) for c in planned.changes] == [
        ("a.xmp", "merge", "your 4 stars"),
        ("b.xmp", "new", "3 stars"),
        ("c.xmp", "inside", "3 stars"),
    ]
    assert actions(deliver(out, "lightroom")) == actions(planned)


def _link(path: Path) -> None:
    (path.parent / "real").write_bytes(packet())
    path.symlink_to("real")


OBSTACLES: dict[str, Any] = {
    "XMP cannot be read": lambda path: path.write_bytes(b"<broken"),
    "no XMP: the document is 'html'": lambda path: path.write_bytes(b"<html/>"),
    "it is a link": _link,
    "no file": lambda path: path.mkdir(),
    "it is read-only": lambda path: (path.write_bytes(packet()), path.chmod(0o444)),
    "larger than": lambda path: path.write_bytes(b" " * (9 << 20)),
}


@pytest.mark.parametrize("why", OBSTACLES)
def test_a_sidecar_that_must_not_be_touched_costs_itself_alone(why: str, tmp_path: Path, shoot: Path) -> None:
    OBSTACLES[why](shoot / "a.xmp")
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.CR3", index=1))
    before = state(shoot)
    delivered = deliver(out, "lightroom")
    assert why in refusal(delivered)
    assert actions(delivered) == {"a.xmp": "refused", "b.xmp": "new"}
    assert {name: file for name, file in state(shoot).items() if name != "b.xmp"} == before


def test_a_sidecar_keeps_its_permissions(tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.xmp").write_bytes(packet())
    (shoot / "a.xmp").chmod(0o640)
    deliver(finished(tmp_path, shot(tmp_path, "a.CR3")), "lightroom")
    assert (shoot / "a.xmp").stat().st_mode & 0o777 == 0o640


def test_a_sidecar_of_another_user_is_left_alone(tmp_path: Path, shoot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody but root may give files away: the system refuses what would keep the owner."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    (shoot / "a.xmp").write_bytes(packet())
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.CR3", index=1))
    before = state(shoot)
    monkeypatch.setattr("safelight.output.delivery.placing._make_like", refuse)
    delivered = deliver(out, "lightroom")
    assert "belongs to another user" in refusal(delivered)
    assert {name: file for name, file in state(shoot).items() if name != "b.xmp"} == before


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    folder.chmod(0o555)
    try:
        yield
    finally:
        folder.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "card/a.CR3"), shot(tmp_path, "b.CR3", index=1))
    with closed(shoot / "card"):
        delivered = deliver(out, "lightroom")
    assert "its folder cannot be written to" in refusal(delivered)
    assert sidecars(shoot) == {"b.xmp"}


def test_two_photos_of_one_stem_share_no_sidecar_unless_one_is_the_raw(tmp_path: Path, shoot: Path) -> None:
    photos = [shot(tmp_path, name, index=i) for i, name in enumerate(("a.NEF", "a.png", "b.png", "b.jpg"))]
    delivered = deliver(finished(tmp_path, *photos), "captureone")
    assert [(c.photo.name, c.action) for c in delivered.changes] == [
        ("a.NEF", "new"),
        ("a.png", "refused"),
        ("b.jpg", "refused"),
        ("b.png", "refused"),
    ]
    assert "'a.xmp' is 'a.NEF''s" in refusal(delivered)


def test_darktable_does_without_a_shared_name(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "b.png"), shot(tmp_path, "b.jpg", index=1))
    assert actions(deliver(out, "darktable")) == {"b.jpg.xmp": "new", "b.png.xmp": "new"}


def test_a_suffix_in_capitals_is_the_same_sidecar(tmp_path: Path, shoot: Path) -> None:
    (shoot / "a.XMP").write_bytes(LIGHTROOMS)
    deliver(finished(tmp_path, shot(tmp_path, "a.CR3")), "lightroom")
    assert sidecars(shoot) == {"a.XMP"}


def test_names_that_are_not_utf_8_are_delivered_and_undone(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "caf\udce9/d\udce9.CR3", "caf\udce9/d\udce9.JPG"))
    before = state(shoot)
    deliver(out, "digikam")
    assert len(sidecars(shoot)) == 2
    assert all(each.action == "removed" for each in undo(out))
    assert state(shoot) == before


def developed_run(tmp_path: Path, *photos: Any) -> Path:
    """A run whose sidecars carry a crop."""
    out = finished(tmp_path, *photos)
    for path in (out / "sidecars").rglob("*.xmp"):
        path.write_bytes(merged(path.read_bytes(), HandOff(3, develop=CROP)))
    return out


def test_a_crop_goes_into_adobes_sidecar_alone(tmp_path: Path, shoot: Path) -> None:
    out = developed_run(tmp_path, shot(tmp_path, "a.CR3"))
    delivered = deliver(out, "darktable")
    assert {c.path.name: c.says for c in delivered.changes} == {"a.CR3.xmp": "3 stars", "a.xmp": "3 stars, crop"}
    assert Packet((shoot / "a.xmp").read_bytes()).get(named("crs:HasCrop")) == "True"


@pytest.mark.parametrize(("name", "theirs"), [("a.xmp", LIGHTROOMS), ("a.CR3.xmp", DARKTABLE)])
def test_no_crop_is_written_where_the_photographer_developed(
    name: str, theirs: bytes, tmp_path: Path, shoot: Path
) -> None:
    out = developed_run(tmp_path, shot(tmp_path, "a.CR3"))
    (shoot / name).write_bytes(theirs)
    deliver(out, "lightroom")
    assert Packet((shoot / "a.xmp").read_bytes()).get(named("crs:HasCrop")) is None


def test_what_another_program_changed_meanwhile_is_left_alone(
    tmp_path: Path, shoot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"))
    placed = module._placed

    def late(change: Change, *rest: Any) -> Change:
        (shoot / "a.xmp").write_bytes(LIGHTROOMS)
        return placed(change, *rest)

    monkeypatch.setattr(module, "_placed", late)
    assert "another program changed it" in refusal(deliver(out, "lightroom"))
    assert (shoot / "a.xmp").read_bytes() == LIGHTROOMS


def test_a_photo_that_is_gone_costs_itself_alone(tmp_path: Path, shoot: Path) -> None:
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.CR3", index=1))
    (shoot / "a.CR3").unlink()
    delivered = deliver(out, "lightroom")
    assert refusal(delivered) == "'a.CR3' is not there any more"
    assert sidecars(shoot) == {"b.xmp"}


def test_a_stop_leaves_the_rest_for_the_next_delivery(
    tmp_path: Path, shoot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CHUNK", 1)
    out = finished(tmp_path, shot(tmp_path, "a.CR3"), shot(tmp_path, "b.CR3", index=1))
    stopped = deliver(out, "lightroom", stopping=lambda: bool(sidecars(shoot)))
    assert (stopped.interrupted, sidecars(shoot)) == (True, {"a.xmp"})
    assert actions(deliver(out, "lightroom")) == {"a.xmp": "same", "b.xmp": "new"}
