"""Photos of two runs, brought together."""

from safelight.app.difference.pairs import Pairs
from tests.app.difference.lines import line


def test_photos_are_the_same_by_name_whatever_became_of_them() -> None:
    was, now = line("a.jpg"), line("a.jpg", "review", id="blake3:other")
    assert Pairs.of([was], [now]) == Pairs(((was, now),), (), ())


def test_a_renamed_photo_is_known_by_what_it_shows() -> None:
    was, now = line("a.jpg", id="blake3:1"), line("day1/a.jpg", id="blake3:1")
    assert Pairs.of([was], [now]).both == ((was, now),)


def test_copies_are_brought_together_one_by_one() -> None:
    first = [line("a.jpg", id="blake3:1"), line("b.jpg", id="blake3:1")]
    second = [line("b.jpg", id="blake3:1"), line("c.jpg", id="blake3:1"), line("d.jpg", id="blake3:1")]
    pairs = Pairs.of(first, second)
    assert [(was["photo"], now["photo"]) for was, now in pairs.both] == [("b.jpg", "b.jpg"), ("a.jpg", "c.jpg")]
    assert [one["photo"] for one in pairs.only_second] == ["d.jpg"]


def test_photos_of_one_run_alone_are_told() -> None:
    pairs = Pairs.of([line("a.jpg"), line("b.jpg")], [line("b.jpg"), line("c.jpg")])
    assert ([one["photo"] for one in pairs.only_first], [one["photo"] for one in pairs.only_second]) == (
        ["a.jpg"],
        ["c.jpg"],
    )


def test_names_that_are_no_text_are_told_apart_by_their_bytes() -> None:
    first, second = line("a\\xe9.jpg", photo_b64="YelqcGc="), line("a\\xe9.jpg", id="blake3:2")
    assert Pairs.of([first], [second]).both == ()


def test_photos_that_could_not_be_read_are_not_mixed_up() -> None:
    pairs = Pairs.of([line("a.jpg", "failed", id="")], [line("b.jpg", "failed", id="")])
    assert pairs.both == ()
