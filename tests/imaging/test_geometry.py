"""Places in a picture."""

from dataclasses import make_dataclass

from safelight.imaging.geometry import Box


def test_a_box_is_written_as_dataclasses_write_themselves_so_that_keys_stay_what_they_were() -> None:
    sides = (0.1, 1 / 3, 1.0, 5e-324)
    plain = make_dataclass("Box", ["x1", "y1", "x2", "y2"])
    assert repr((Box(*sides),)) == repr((plain(*sides),))
