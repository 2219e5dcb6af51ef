"""Copies keep the photo's format where editors write it."""

import pytest

from safelight.imaging.copies.format import copy_name
from safelight.imaging.edits import MaskImage, RemoveBackground
from tests.imaging.files import corners, saved

CLEAR = (RemoveBackground(MaskImage("x")),)
WHITE = (RemoveBackground(MaskImage("x"), (255, 255, 255)),)


@pytest.mark.parametrize(
    ("name", "form", "operations", "wanted"),
    [
        ("a/IMG.JPG", "JPEG", (), "a/IMG.JPG"),
        ("b.jpeg", "JPEG", WHITE, "b.jpeg"),
        ("b.jpg", "JPEG", CLEAR, "b.png"),
        ("c.png", "PNG", (), "c.png"),
        ("d.tiff", "TIFF", CLEAR, "d.tiff"),
        ("e.webp", "WEBP", (), "e.jpg"),
        ("f.avif", "AVIF", CLEAR, "f.png"),
        ("g.NEF", "TIFF", (), "g.jpg"),
        ("h.jpg", "PNG", (), "h.png"),
        ("i.PNG", "JPEG", (), "i.jpg"),
    ],
)
def test_the_name_says_what_is_in_the_copy(name, form, operations, wanted):
    assert copy_name(name, saved(corners(), form)[:64], operations) == wanted


def test_the_name_of_what_is_no_photo_stays():
    assert copy_name("x.txt", b"words", ()) == "x.txt"
