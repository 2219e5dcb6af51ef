import pytest

from safelight.models.amount import parsed, size


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 B"), (999, "999 B"), (1_500, "1.5 kB"), (120_000_000, "120 MB"), (2 * 10**10, "20 GB")]
)
def test_bytes_are_told_in_powers_of_ten(number, text):
    assert size(number) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("20GB", 2 * 10**10),
        ("1.5 MB", 1_500_000),
        ("500kB", 500_000),
        ("500KB", 500_000),
        ("7 B", 7),
        ("2TB", 2 * 10**12),
    ],
)
def test_bytes_are_read_as_people_write_them(text, number):
    assert parsed(text) == number


@pytest.mark.parametrize("text", ["", "20", "GB", "-1GB", "20 GiB", "much", "20GB and more"])
def test_what_is_no_size_is_none(text):
    assert parsed(text) is None
