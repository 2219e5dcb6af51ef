import pytest

from safelight.imaging.aspect import along, aspect_name, aspect_of


@pytest.mark.parametrize(
    ("said", "ratio"),
    [("1:1", 1.0), ("4/5", 0.8), ("16:9", 16 / 9), ("3x2", 1.5), (1.5, 1.5), ("square", 1.0), ("original", None)],
)
def test_proportions_are_read_as_people_write_them(said: str | float, ratio: float | None) -> None:
    assert aspect_of(said) == ratio


@pytest.mark.parametrize("said", ["wide", "0:1", "1:0", "-1", "1:2:3", "1000:1", "nan"])
def test_what_is_no_proportion_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="no proportions"):
        aspect_of(said)


def test_a_ratio_is_turned_as_the_picture_lies() -> None:
    assert along(0.8, (3000, 2000)) == 1.25
    assert along(1.5, (2000, 3000)) == pytest.approx(2 / 3)
    assert along(1.5, (2000, 2000)) == 1.5


@pytest.mark.parametrize(
    ("ratio", "name"),
    [(None, "original"), (1.0, "1:1"), (0.8, "4:5"), (1.25, "5:4"), (1.85, "1.85:1"), (0.54, "1:1.85")],
)
def test_proportions_have_names(ratio: float | None, name: str) -> None:
    assert aspect_name(ratio) == name
