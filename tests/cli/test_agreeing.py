"""Agreement in words."""

from dataclasses import replace

from safelight.actions.outcome import Reason
from safelight.cli.agreeing import figures, in_words, plain, reason, said
from safelight.engine.agreement import agreement
from safelight.metadata.facts import HumanWord
from tests.output.report.records import failed, group, record, stopped

PICK, REJECT = HumanWord(pick="pick", source="safelight"), HumanWord(rating=-1, source="b.xmp")


def test_every_contradiction_is_told_with_its_reason() -> None:
    burst = group(1, 2)
    records = [*burst, stopped(3), record(4), failed(5)]
    words = {2: PICK, 3: HumanWord(rating=1), 4: REJECT, 5: HumanWord(rating=4)}
    found = agreement(records, {one.photo.name: words[one.index] for one in records if one.index in words})
    assert "\n".join(in_words(found)) == (
        "IMG_0002.jpg  you picked it; it would be set aside: softer than the best frame: edges 2.1 px against 0.6 px\n"
        "IMG_0003.jpg  you gave it 1 star; it would be stopped to check: "
        "sharpness and exposure score 4.2; 6.0 was asked for\n"
        "IMG_0004.jpg  you rejected it; it would be kept: nothing speaks against it\n"
        "broken.jpg    you gave it 4 stars; it could not be judged: "
        "the file ends too early: 52 % of the picture is there\n"
    )
    assert figures(found) == (
        "top-1                 0 %  0 of 1 groups with a pick of yours have one of yours as best shot\n"
        "rejects, precision    0 %  0 of 2 marked photos that it would not keep are your rejects\n"
        "rejects, recall       0 %  0 of 1 of your rejects it would not keep"
    )


def test_where_nothing_is_wrong_nothing_is_listed() -> None:
    found = agreement([record(0)], {"IMG_0000.jpg": PICK})
    assert list(in_words(found)) == []
    assert figures(found) == ""


def test_a_kept_photo_says_what_it_is_kept_as() -> None:
    best, _ = group(1, 2)
    assert reason(best) == "the best of its 2"
    assert reason(replace(best, reasons=(Reason("kept_with_its_set", "kept with its bracket"),))) == (
        "kept with its bracket"
    )


def test_a_pick_goes_before_the_stars_that_come_with_it() -> None:
    assert said(HumanWord(pick="pick", rating=3)) == "you picked it"
    assert said(HumanWord(rating=2)) == "you gave it 2 stars"


def test_programs_get_every_figure_null_where_there_is_nothing_to_share() -> None:
    told = plain(agreement([stopped(1)], {"IMG_0001.jpg": REJECT}))
    assert told["rejects_recall"] == {"part": 1, "of": 1, "share": 1.0}
    assert told["top_1"] == {"part": 0, "of": 0, "share": None}
    assert told["contradictions"] == []
    told = plain(agreement([stopped(1)], {"IMG_0001.jpg": PICK}))
    assert told["contradictions"] == [
        {
            "photo": "IMG_0001.jpg",
            "said": {"pick": "pick", "rating": None, "from": "safelight"},
            "verdict": "review",
            "reason": "sharpness and exposure score 4.2; 6.0 was asked for",
        }
    ]
