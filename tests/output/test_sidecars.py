from pathlib import Path

import pytest

from safelight.actions.outcome import Reason
from safelight.engine.record import GroupPlace, Verdict
from safelight.metadata.facts import HumanWord
from safelight.metadata.namespaces import LABEL, RATING, name
from safelight.metadata.xmp import Packet
from safelight.metadata.xmp_marks import Marks, marks_of
from safelight.models.contract import Quality
from safelight.output.sidecars import write_sidecars
from tests.metadata.packets import DARKTABLE, packet
from tests.output.runs import everything_in, record, room_for, summary


@pytest.fixture
def shoot(tmp_path: Path) -> Path:
    (tmp_path / "shoot" / "day1").mkdir(parents=True)
    return tmp_path / "shoot"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def test_the_tree_mirrors_the_shoot(shoot: Path, out: Path) -> None:
    records = [record(shoot, "day1/IMG_1.CR3", "day1/IMG_1.JPG"), record(shoot, "IMG_1.jpg", index=1)]
    written = write_sidecars(out, summary(), records)
    assert written.paths == {0: "sidecars/day1/IMG_1.xmp", 1: "sidecars/IMG_1.xmp"}
    assert everything_in(out) == set(written.paths.values())
    assert everything_in(shoot) == set()


@pytest.mark.parametrize(
    ("verdict", "stars", "label"), [("keep", "3", None), ("alternate", "2", None), ("review", "1", "Yellow")]
)
def test_a_verdict_is_handed_over_in_stars(
    verdict: Verdict, stars: str, label: str | None, shoot: Path, out: Path
) -> None:
    write_sidecars(out, summary(), [record(shoot, "a.jpg", verdict=verdict)])
    found = Packet((out / "sidecars/a.xmp").read_bytes())
    assert (found.get(RATING), found.get(LABEL)) == (stars, label)


def test_failed_and_rejected_photos_hand_over_nothing(shoot: Path, out: Path) -> None:
    records = [
        record(shoot, "a.jpg", verdict="failed"),
        record(shoot, "b.jpg", index=1, verdict="rejected", word=HumanWord(-1)),
    ]
    assert write_sidecars(out, summary(), records).paths == {}
    assert everything_in(out) == set()


def test_what_was_found_stands_in_our_own_namespace(shoot: Path, out: Path) -> None:
    quality = Quality(7.1, 5.5, "low", "builtin/quality@1", traits=("silhouette", "panning"))
    known = record(
        shoot,
        "a.jpg",
        results={"quality": quality},
        group=GroupPlace("g0007", "burst", 5, 2, best=False),
        reasons=(Reason("softer", "softer than b.jpg"),),
    )
    write_sidecars(out, summary(), [known])
    found = Packet((out / "sidecars/a.xmp").read_bytes())
    said = {key: found.get(name("safelight", key)) for key in ("recipe", "run", "verdict", "group", "groupRank")}
    assert said == {
        "recipe": "cull",
        "run": "20261122-134500-1f3a",
        "verdict": "keep",
        "group": "g0007",
        "groupRank": "2/5",
    }
    assert found.get(name("safelight", "technicalScore")) == "7.1"
    assert found.get(name("safelight", "traits")) == "silhouette, panning"
    assert found.items(name("safelight", "reasons")) == ("softer than b.jpg",)


def test_it_starts_from_the_sidecar_beside_the_original_which_stays(shoot: Path, out: Path) -> None:
    beside = shoot / "day1" / "IMG_1.CR3.xmp"
    beside.write_bytes(DARKTABLE)
    write_sidecars(out, summary(), [record(shoot, "day1/IMG_1.CR3")])
    assert b"darktable:history" in (out / "sidecars/day1/IMG_1.xmp").read_bytes()
    assert beside.read_bytes() == DARKTABLE


def test_a_humans_word_from_the_file_is_handed_on_as_theirs(shoot: Path, out: Path) -> None:
    write_sidecars(out, summary(), [record(shoot, "a.jpg", word=HumanWord(5, "Red", source="file"))])
    assert marks_of(Packet((out / "sidecars/a.xmp").read_bytes())) == Marks(5, "Red")


def test_a_broken_sidecar_is_left_alone_and_another_is_looked_for(shoot: Path, out: Path) -> None:
    (shoot / "a.xmp").write_bytes(b"<broken")
    (shoot / "a.jpg.xmp").write_bytes(packet({"crs:Exposure2012": "+0.35"}))
    write_sidecars(out, summary(), [record(shoot, "a.jpg")])
    assert b"Exposure2012" in (out / "sidecars/a.xmp").read_bytes()
    assert (shoot / "a.xmp").read_bytes() == b"<broken"


def test_a_full_disk_tells_what_was_written_and_what_was_not(shoot: Path, out: Path) -> None:
    long = (Reason("why", "because " * 2000),)
    records = [record(shoot, "a.jpg"), record(shoot, "b.jpg", index=1, reasons=long), record(shoot, "c.jpg", index=2)]
    with room_for(8000):
        written = write_sidecars(out, summary(), records)
    assert str(written.fault) == (
        "'b.xmp' could not be written: File too large; 1 of 3 sidecars are written, the originals are untouched; "
        "make room or choose another folder with -o, and run again"
    )
    assert written.paths == {0: "sidecars/a.xmp"}
    assert everything_in(out) == {"sidecars/a.xmp"}


def test_a_link_inside_the_output_leads_nobody_astray(shoot: Path, out: Path) -> None:
    (out / "sidecars").mkdir()
    (out / "sidecars" / "day1").symlink_to(shoot / "day1")
    written = write_sidecars(out, summary(), [record(shoot, "day1/IMG_1.CR3")])
    assert str(written.fault).startswith("folder 'day1' is a link that leads out of the output folder; 0 of 1")
    assert everything_in(shoot) == set()


def test_a_file_where_a_folder_should_be_is_told(shoot: Path, out: Path) -> None:
    (out / "sidecars").write_bytes(b"")
    written = write_sidecars(out, summary(), [record(shoot, "a.jpg")])
    assert str(written.fault).startswith("folder 'sidecars' could not be made: File exists; 0 of 1 sidecars")


def test_names_that_are_odd_or_too_long_cost_no_other_photo(shoot: Path, out: Path) -> None:
    long = "x" * 251
    records = [
        record(shoot, f"{long}.jpg"),
        record(shoot, f"{long}.png", index=1),
        record(shoot, "caf\udce9\n.jpg", index=2),
    ]
    written = write_sidecars(out, summary(), records)
    assert written.paths == {2: "sidecars/caf\udce9\n.xmp"}
    assert written.notes[0] == f"No sidecar for '{long}.jpg': its name would be too long for the disk."
    assert (out / "sidecars/caf\udce9\n.xmp").is_file()
