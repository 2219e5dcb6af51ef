"""A photo as it competes."""

from dataclasses import replace

import pytest

from tests.actions.grouping.made_contenders import one


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("day1/IMG_0001.CR3", "IMG_0001"),
        ("IMG_0001.edited.jpg", "IMG_0001.edited"),
        ("day.1/IMG_0001", "IMG_0001"),
        ("day1/.jpg", ".jpg"),
    ],
)
def test_a_photo_is_called_by_its_name_without_folder_and_suffix(name: str, title: str) -> None:
    assert replace(one(0), name=name).title == title
