"""The proof as a page: what it shows, and that it stands alone."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from safelight.engine.proof import Proof, proof
from safelight.engine.record import Record
from safelight.errors import OutputError
from safelight.metadata.facts import HumanWord
from safelight.output.proof import compose as composing
from safelight.output.proof.compose import compose
from safelight.output.proof.write import write_proof
from tests.output.report.records import ROOT, failed, gate, group, record, stopped, summary
from tests.output.runs import room_for

STAR, REJECT = HumanWord(rating=3), HumanWord(rating=-1)


def proved(records: list[Record], said: dict[int, HumanWord]) -> Proof:
    return proof(records, {one.photo.name: said[one.index] for one in records if one.index in said})


@pytest.fixture(name="found")
def _found() -> Proof:
    """Lost: one to a frame that was chosen too, one to another, one stopped, one failed. Extra: two, one rejected."""
    records = [*group(1, 3), *group(11, 2), stopped(20), failed(21), record(22), record(23), record(24)]
    said = {1: STAR, 2: STAR, 12: STAR, 20: HumanWord(pick="pick"), 21: STAR, 22: STAR, 23: REJECT}
    return proved(records, said)


def test_a_lost_frame_stands_beside_the_one_that_was_kept_instead(found: Proof) -> None:
    page = compose(summary(found.records), found)
    assert page.title == "Kept 2 of your 6"
    assert [(pair.frame.index, pair.winner.index, pair.yours) for pair in page.pairs] == [(2, 1, True), (12, 11, False)]
    assert page.pairs[0].frame.line == "Softer than the best frame: edges 2.1 px against 0.6 px."
    assert page.pairs[0].frame.mark == "your 3 ★"


def test_what_was_stopped_or_failed_stands_under_its_reason(found: Proof) -> None:
    page = compose(summary(found.records), found)
    shelves = [(shelf.title, [frame.index for frame in shelf.frames]) for shelf in page.shelves]
    assert shelves == [("Below the technical threshold", [20]), ("Truncated", [21])]


def test_the_other_way_is_counted_and_shown_too(found: Proof) -> None:
    page = compose(summary(found.records), found)
    assert [tally.number for tally in page.head.tallies] == [2, 4, 3]
    assert [frame.index for frame in page.rejected.frames] == [23]
    assert [frame.index for frame in page.extra.frames] == [11, 24]
    assert page.head.lines[:5] == (
        ("Moments with one of yours kept", "2 of 5"),
        ("Your rejects not kept", "0 of 1"),
        ("You chose", "6 of 10 (60 %)"),
        ("It would leave you", "5 of 10 (50 %)"),
        ("Yours is", "a pick, or 1 ★ or more"),
    )


def test_a_heavy_page_names_what_it_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing, "MOST_LOST", 2)
    monkeypatch.setattr(composing, "MOST_EXTRA", 3)
    found = proved([*map(stopped, range(4)), *map(record, range(10, 19))], dict.fromkeys(range(4), STAR))
    page = compose(summary(found.records), found)
    assert (page.lost, page.unshown) == (4, ("IMG_0002.jpg", "IMG_0003.jpg"))
    assert page.extra.number == 9
    assert [frame.index for frame in page.extra.frames] == [10, 13, 16]


def test_a_gate_that_stopped_much_is_told_first(found: Proof) -> None:
    page = compose(summary(found.records, gates=(gate(4, 10),)), found)
    assert [alarm.title for alarm in page.head.alarms] == ["quality_check stopped 4 of 10 photos (40 %)"]


def test_the_page_is_one_file_that_asks_nothing_of_any_network(found: Proof, tmp_path: Path) -> None:
    path = write_proof(tmp_path, summary(found.records), found)
    assert [one.name for one in tmp_path.iterdir()] == ["proof.html"]
    text = path.read_text(encoding="utf-8")
    page = html.fromstring(text)
    assert page.xpath("string(//h1)") == "Kept 2 of your 6"
    assert page.xpath("string(//h2[@id='lost-title'])") == "The 4 lost, and why"
    assert page.xpath("string(//h2[@id='extra-title'])") == "And 2 that you did not choose, and it would keep"
    assert all(source.startswith("data:") for source in page.xpath("//img/@src"))
    assert not re.search(r"(src|href)=\"?https?:", text)
    assert str(ROOT) not in text
    opened = set(page.xpath("//@data-open"))
    assert opened == {"1", "2", "11", "12", "20", "22", "23", "24"} - {"22"}


def test_names_from_the_shoot_are_no_html(tmp_path: Path) -> None:
    sly = replace(stopped(0), photo=replace(stopped(0).photo, name="<script>alert(1)</script>.jpg"))
    found = proved([sly], {0: STAR})
    text = write_proof(tmp_path, summary(found.records), found).read_text(encoding="utf-8")
    assert "<script>alert" not in text


def test_where_none_is_lost_the_page_says_so(tmp_path: Path) -> None:
    found = proved([record(0)], {0: STAR})
    text = write_proof(tmp_path, summary(found.records), found).read_text(encoding="utf-8")
    assert "The recipe would have kept all that you chose." in text
    assert "The other way" not in text


def test_a_full_disk_leaves_the_page_that_was_there(found: Proof, tmp_path: Path) -> None:
    path = write_proof(tmp_path, summary(found.records), found)
    before = path.read_bytes()
    with room_for(1000), pytest.raises(OutputError, match=r"'proof\.html' could not be written: File too large"):
        write_proof(tmp_path, summary(found.records), found)
    assert path.read_bytes() == before
