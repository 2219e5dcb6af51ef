"""The file that a photographer opens."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from safelight.actions.outcome import Reason
from safelight.aggregate.decision import Decision
from safelight.errors import OutputError
from safelight.imaging.geometry import Box
from safelight.models.finds import Detection
from safelight.output.report.album import Album
from safelight.output.report.compose import compose
from safelight.output.report.rendering import rendered
from safelight.output.report.write import write_report
from tests.output.report.records import (
    CROP,
    LIGHT,
    ROOT,
    TURN,
    checked,
    copied,
    edited,
    found,
    gate,
    group,
    jpeg,
    outlined,
    quality,
    record,
    shoot,
    stopped,
    summary,
)


def _text(records, **known) -> str:
    return "".join(rendered(compose(summary(records, **known), records, Album(beside=False))))


def _tree(records, **known) -> html.HtmlElement:
    return html.document_fromstring(_text(records, **known))


def _written(out: Path, **options) -> str:
    return write_report(out, summary(shoot()), shoot(), **options).read_text(encoding="utf-8")


def test_the_report_is_one_file_and_its_path_is_told(tmp_path: Path):
    path = write_report(tmp_path, summary(shoot()), shoot())
    assert path == tmp_path / "report.html"
    assert [entry.name for entry in path.parent.iterdir()] == ["report.html"]


def test_the_page_asks_nothing_of_a_network(tmp_path: Path):
    tree = html.document_fromstring(_written(tmp_path))
    addresses = [
        value for attribute in ("src", "href", "action", "data", "srcset") for value in tree.xpath(f"//@{attribute}")
    ]
    assert addresses
    assert all(address.startswith(("data:image/jpeg;base64,", "#")) for address in addresses)
    assert "url(" not in tree.findtext(".//style")
    assert "@import" not in tree.findtext(".//style")
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; img-src 'self' data: file:;")


def test_only_our_own_script_may_run():
    tree = _tree(shoot())
    scripts = [script for script in tree.iter("script") if script.get("type") is None]
    assert len(scripts) == 1
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]


def test_the_script_never_makes_markup_from_text():
    (script,) = (script.text for script in _tree(shoot()).iter("script") if script.get("type") is None)
    assert not [word for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "fetch(") if word in script]


def test_many_pictures_lie_beside_the_page(tmp_path: Path):
    tree = html.document_fromstring(_written(tmp_path, budget=1000))
    sources = {source for source in tree.xpath("//img/@src") if source}
    assert all(re.fullmatch(r"report_files/\d{6}(-face\d)?\.jpg", source) for source in sources)
    assert all((tmp_path / source).read_bytes().startswith(b"\xff\xd8") for source in sources)
    assert "data:image" not in tree.text_content()


@pytest.mark.slow
@pytest.mark.parametrize(("padding", "beside"), [(5_000, False), (12_000, True)])
def test_a_page_with_five_thousand_photos_stays_under_sixty_megabytes(tmp_path: Path, padding: int, beside: bool):
    thumb = jpeg() + b"\0" * padding
    records = [stopped(index, thumb=thumb) if index % 20 == 0 else record(index, thumb=thumb) for index in range(5000)]
    path = write_report(tmp_path, summary(records), records)
    assert path.stat().st_size < 60_000_000
    assert (tmp_path / "report_files").is_dir() == beside


def test_pictures_wait_until_they_are_scrolled_to():
    loading = [image.get("loading") for image in _tree(shoot()).iter("img") if image.get("src")]
    assert set(loading) == {"lazy"}


def test_nothing_of_the_machine_or_the_place_is_on_the_page(tmp_path: Path):
    reason = Reason("vanished", f"the file {ROOT}/x.jpg is gone")
    records = [*shoot(), record(40, "failed", reasons=(reason,), thumb=b"")]
    text = write_report(tmp_path, summary(records, notes=(f"{ROOT}/y is empty",)), records).read_text()
    for secret in (str(ROOT), "anna", "48.2", "16.37", "SERIAL-4711", str(tmp_path), str(Path.home())):
        assert secret not in text


def test_verdicts_are_told_by_shape_word_and_colour():
    tree = _tree(shoot())
    for word, sign in (("Keep", "keep"), ("Alternate", "alternate"), ("Check", "review"), ("Rejected", "rejected")):
        (tally,) = tree.xpath(f"//ul[@class='tallies']/li[contains(@class, 'is-{sign}')]")
        assert word in tally.text_content()
        assert tally.xpath(".//use/@href") == [f"#sign-{sign}"]
        assert tree.xpath(f"//symbol[@id='sign-{sign}']")


def test_an_alarm_stands_before_the_numbers():
    text = _text(shoot(), gates=(gate(3, 14),))
    assert text.index("quality_check stopped 3 of 14") < text.index('class="tallies"')


def test_every_link_leads_somewhere_and_no_name_is_given_twice():
    records = [*shoot(), *(replace(one, verdict="review") for one in group(30, 4))]
    tree = _tree(records)
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))
    assert {link[1:] for link in tree.xpath("//a/@href")} <= set(names)


def test_the_audit_says_whether_it_is_a_sample():
    few, many = group(0, 3), [one for first in range(0, 100, 5) for one in group(first, 3)]
    assert _tree(few).get_element_by_id("audit-title").text == "The alternates: do you agree?"
    assert _tree(many).get_element_by_id("audit-title").text == "12 alternates at random: do you agree?"


def test_the_enlarged_view_knows_every_photo():
    tree = _tree(shoot())
    details = json.loads(tree.get_element_by_id("details").text)
    assert set(tree.xpath("//@data-open")) <= set(details)
    assert details["6"]["cure"] == "Kept at 5.8 or below."


def test_the_page_is_readable_without_looking():
    tree = _tree(shoot())
    assert tree.get("lang") == "en"
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    assert all(image.get("alt") for image in tree.iter("img") if image.get("src"))
    assert all(tree.xpath(f"//*[@id='{name}']") for name in tree.xpath("//@aria-labelledby"))


NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1).filter(
    lambda name: name not in (".", "..")
)


@settings(max_examples=20, deadline=None)
@given(NAMES)
def test_no_name_of_a_file_can_break_the_page(name: str):
    tree = _tree([record(0, name=name), stopped(1, name=f"<script>alert(1)</script>{name}")])
    assert len(tree.xpath("//script")) == 2
    json.loads(tree.get_element_by_id("details").text)
    assert len(tree.xpath("//figure")) == 2


def test_a_hostile_name_is_shown_and_not_run():
    name = "\"><img src=x onerror=alert(1)>' \n.jpg"
    tree = _tree([record(0, name=name)])
    assert tree.xpath("//figure//span[@class='name']/text()") == [name.replace("\n", "\\n")]
    assert not tree.xpath("//img[@src='x']")


def test_a_name_that_is_not_utf8_can_be_written(tmp_path: Path):
    odd = record(0, name=b"caf\xe9.jpg".decode("utf-8", "surrogateescape"))
    assert "caf\\xe9.jpg" in write_report(tmp_path, summary([odd]), [odd]).read_text(encoding="utf-8")


def test_a_report_replaces_the_one_before_it(tmp_path: Path):
    (tmp_path / "report.html").write_text("old")
    assert _written(tmp_path).lower().startswith("<!doctype html>")
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.html"]


def test_the_same_run_gives_the_same_bytes(tmp_path: Path):
    assert _written(tmp_path) == _written(tmp_path)


def test_a_folder_that_cannot_be_written_is_said_with_a_cure(tmp_path: Path):
    (tmp_path / "out").write_text("a file, no folder")
    with pytest.raises(OutputError) as fault:
        write_report(tmp_path / "out", summary(shoot()), shoot())
    assert str(fault.value) == "'report.html' could not be written: Not a directory"


def test_pictures_beside_the_page_that_cannot_be_written_are_said(tmp_path: Path):
    (tmp_path / "report_files").write_text("a file, no folder")
    with pytest.raises(OutputError, match="'report_files' could not be written: File exists"):
        _written(tmp_path, budget=0)


def _worked_on(**known):
    """A photo that was detected, outlined, edited and checked."""
    dog = Detection("dog", 0.87, Box(0.1, 0.2, 0.5, 0.9), known.pop("source", "classified, then located"))
    results = {
        "quality": quality(),
        "found": found(dog),
        "masks": outlined("dog"),
        "final": checked(5.8, (5.6, (CROP, LIGHT)), (6.4, (CROP,)), best=2, undone=("tone",)),
    }
    return edited(1, (TURN, CROP), results=results | known.pop("results", {}), **known)


def test_copies_and_outlines_lie_beside_the_page_with_the_others(tmp_path: Path):
    records = [_worked_on(), edited(2)]
    tree = html.document_fromstring(write_report(tmp_path, summary(records), records, budget=10).read_text())
    details = json.loads(tree.get_element_by_id("details").text)
    assert tree.xpath("//*[@id='e1']//figure[@class='side-after']//img/@src") == ["report_files/000001-after.jpg"]
    assert details["1"]["veil"] == "report_files/000001-masks.png"
    names = sorted(path.name for path in (tmp_path / "report_files").iterdir())
    assert names == ["000001-after.jpg", "000001-masks.png", "000001.jpg", "000002-after.jpg", "000002.jpg"]
    write_report(tmp_path, summary(records), records[1:], budget=10)
    assert sorted(path.name for path in (tmp_path / "report_files").iterdir()) == ["000002-after.jpg", "000002.jpg"]


def test_copies_and_outlines_count_in_the_budget():
    one = _worked_on()
    thumbs = (len(one.thumb) + len(one.copy.thumb)) * 4 // 3
    assert Album.of([one], budget=thumbs).beside
    assert not Album.of([one], budget=thumbs + 4000).beside


def test_the_enlarged_view_can_lay_finds_outlines_and_the_crop_over_a_photo(tmp_path: Path):
    records = [_worked_on()]
    tree = html.document_fromstring(write_report(tmp_path, summary(records), records).read_text())
    detail = json.loads(tree.get_element_by_id("details").text)["1"]
    assert detail["spots"] == [
        {
            "place": [10.0, 20.0, 40.0, 70.0],
            "label": "dog 87 %",
            "source": "classified, then located",
            "doubtful": False,
            "alarm": False,
        }
    ]
    assert detail["veil"].startswith("data:image/png;base64,")
    assert detail["cut"]["angle"] == 1.4
    assert [one["badge"] for one in detail["changes"]] == ["measured", "suggested"]
    buttons = tree.xpath("//dialog//button[@data-lay]")
    assert [(one.get("data-lay"), one.get("aria-pressed"), one.get("aria-keyshortcuts")) for one in buttons] == [
        ("edited", "false", "e"),
        ("cut", "true", "c"),
        ("spots", "false", "f"),
        ("veil", "false", "m"),
    ]


def test_what_a_photo_does_not_have_takes_no_room_in_the_page():
    detail = json.loads(_tree([record(1)]).get_element_by_id("details").text)["1"]
    assert not {"spots", "veil", "cut", "changes"} & set(detail)


def test_before_stands_beside_after_with_the_frame_of_the_crop_turned_back():
    tree = _tree([_worked_on()])
    (copy,) = tree.xpath("//article[@id='e1']")
    assert copy.xpath(".//figcaption/text()") == ["Before", "After"]
    assert copy.xpath(".//figure[@class='side-before']//span[@class='cut']/span/@style") == [
        "transform:rotate(-1.40deg)"
    ]
    assert copy.xpath(".//button[@class='flip']/@aria-pressed") == ["false"]
    assert "as it was 5.8" in " ".join(copy.text_content().split())
    assert tree.xpath("//span[@class='edited']/a/@href") == ["#e1"]


def test_a_copy_that_could_not_be_written_is_shown_as_it_was():
    (copy,) = _tree([edited(1, copy=None)]).xpath("//article[@id='e1']")
    assert copy.xpath(".//figcaption/text()") == ["Before"]
    assert "No copy was written." in copy.text_content()


def test_copies_beyond_sixty_wait_behind_one_line():
    tree = _tree([edited(index) for index in range(63)])
    assert len(tree.xpath("//article[contains(@class, 'copy')]")) == 60
    assert tree.xpath("//details[@class='rest']/summary/text()") == ["3 more"]
    assert len(tree.xpath("//details[@class='rest']//li[@data-verdict]")) == 3


def test_nothing_that_a_model_or_a_recipe_says_becomes_markup(tmp_path: Path):
    bad = "</script><img src=x onerror=alert(1)>\u202e"
    edit = replace(CROP, reason=bad, step=bad)
    records = [
        _worked_on(
            source=bad,
            results={bad: found(Detection(bad, 0.5, Box(0, 0, 1, 1), bad)), "more": outlined(bad)},
            reasons=(Reason("edit_undone", bad),),
            decision=Decision(notes=(bad,)),
        ),
        edited(2, (edit,), copy=copied(2, path=f"edited/{bad}.jpg")),
    ]
    tree = html.document_fromstring(write_report(tmp_path, summary(records), records).read_text())
    assert not tree.xpath("//img[@src='x']")
    assert len(tree.xpath("//script")) == 2
    assert "\u202e" not in tree.text_content()
    assert set(json.loads(tree.get_element_by_id("details").text)) == {"1", "2"}


def test_every_link_to_an_edited_copy_leads_there_wherever_it_is():
    tree = _tree([*(edited(index) for index in range(63)), _worked_on(name="last.jpg")][1:])
    assert {link[1:] for link in tree.xpath("//a/@href")} <= set(tree.xpath("//@id"))


def test_pictures_of_an_earlier_page_are_taken_away_and_nothing_else(tmp_path: Path):
    _written(tmp_path, budget=0)
    (tmp_path / "report_files" / "mine.jpg").write_bytes(b"")
    _written(tmp_path)
    assert [entry.name for entry in (tmp_path / "report_files").iterdir()] == ["mine.jpg"]
