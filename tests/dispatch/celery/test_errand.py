"""What travels is small, read strictly, and the same on both ends."""

import json
from typing import Any

import pytest

from safelight.dispatch.celery.errand import Errand, Report, Sign, packed_reply, ranges, unpacked_reply
from safelight.engine.elsewhere import Blame

ERRAND = Errand("20261128-0901", 2, 1, tuple(range(32)), "5f" * 32)


def sent(packed: dict[str, Any]) -> Any:
    """As the broker hands it out."""
    return json.loads(json.dumps(packed))


@pytest.mark.parametrize(
    ("photos", "said"),
    [((), ""), ((7,), "7"), ((0, 1, 2, 3), "0-3"), ((0, 1, 5, 7, 8), "0-1,5,7-8"), ((3, 2, 1), "3,2,1")],
)
def test_photos_travel_as_ranges_in_their_order(photos: tuple[int, ...], said: str) -> None:
    errand = Errand("r", 0, 0, photos, "s")
    assert ranges(photos) == said == errand.packed()["photos"]
    assert Errand.unpacked(sent(errand.packed())) == errand


def test_an_errand_of_32_scattered_photos_is_small() -> None:
    errand = Errand("20261128-0901", 2, 1, tuple(range(9_000_000, 9_000_064, 2)), "5f" * 32)
    assert len(json.dumps(errand.packed())) < 600


def test_two_errands_are_never_the_same_one() -> None:
    assert Errand("r", 0, 0, (1,), "s").id != Errand("r", 0, 0, (1,), "s").id


@pytest.mark.parametrize(
    "wrong",
    [
        {**ERRAND.packed(), "colour": "red"},
        {key: value for key, value in ERRAND.packed().items() if key != "signature"},
        {**ERRAND.packed(), "photos": "a-b"},
        "errand",
        None,
    ],
)
def test_what_another_version_sent_is_no_errand(wrong: object) -> None:
    with pytest.raises(ValueError):
        Errand.unpacked(wrong)


def test_replies_come_back_as_what_they_were() -> None:
    for reply in (
        Sign(ERRAND.id, "gpu@tower"),
        Report(ERRAND.id, ERRAND.run, (Blame(3, "", "unreadable", "cut short"),), 1.5, "gpu@tower", ("nima",)),
        Report(ERRAND.id, ERRAND.run, refused="the store is away", passing=True),
    ):
        assert unpacked_reply(sent(packed_reply(reply))) == reply
    with pytest.raises(ValueError):
        unpacked_reply({"pong": "gpu@tower"})


def test_of_a_reply_of_another_version_it_is_known_of_which_errand_it_is_and_whose() -> None:
    for reply in (Sign("e", "tower@1"), Report("e", "run", worker="tower@1")):
        read = unpacked_reply(packed_reply(reply) | {"colour": "red"})
        assert isinstance(read, Report)
        assert (read.errand, read.worker, read.outcome) == ("e", "tower@1", "stranger")


def test_many_blames_travel_in_several_small_reports_and_none_is_lost() -> None:
    blames = tuple(Blame(photo, "step/quality", "measurement_failed", "ü" * 100) for photo in range(32))
    parts = list(Report(ERRAND.id, ERRAND.run, blames, worker="w").parts())
    assert [part.more for part in parts] == [True] * (len(parts) - 1) + [False]
    assert tuple(blame for part in parts for blame in part.blames) == blames
    assert max(len(json.dumps(packed_reply(part))) for part in parts) < 2_500


def test_a_report_without_blames_is_one_message() -> None:
    report = Report(ERRAND.id, ERRAND.run, seconds=2.5)
    assert list(report.parts()) == [report]


@pytest.mark.parametrize("letter", ["x", "ü", "\N{CAMERA}", "\n"])
def test_a_message_without_end_is_cut(letter: str) -> None:
    (part,) = Report(ERRAND.id, ERRAND.run, (Blame(1, "", "unreadable", letter * 10**6),)).parts()
    assert part.blames[0].message.startswith(letter * 50)
    assert len(json.dumps(packed_reply(part))) < 1_500
