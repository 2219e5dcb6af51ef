from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.server.windows_path import complaint


@pytest.mark.parametrize(
    "text",
    [
        "C:\\Users\\me\\Pictures",
        "C:/Users/me/Pictures",
        "c:\\",
        "\\\\nas\\photos\\2026",
        "//nas/photos/2026",
        "D:\\Café\\été",
        "D:\\console\\auxiliary.jpg",
        "D:\\.hidden\\a",
    ],
)
def test_an_ordinary_path_is_none_to_complain_of(text: str) -> None:
    assert complaint(text) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\\\\?\\C:\\Users", "a device"),
        ("\\\\.\\PhysicalDrive0", "a device"),
        ("//?/C:/Users", "a device"),
        ("//./NUL", "a device"),
        ("\\/?\\C:\\Users", "a device"),
        ("C:\\photos\\NUL", "a device"),
        ("C:\\photos\\nul.jpg", "a device"),
        ("C:\\photos\\com1", "a device"),
        ("C:\\photos\\LPT9.tar.gz", "a device"),
        ("C:\\photos\\com¹.jpg", "a device"),
        ("C:\\aux\\a.jpg", "a device"),
        ("C:\\photos\\nul .jpg", "a device"),
        ("C:photos", "not absolute"),
        ("C:", "not absolute"),
        ("\\photos", "not absolute"),
        ("/photos", "not absolute"),
        ("photos", "not absolute"),
        ("..\\photos", "not absolute"),
        ("C:\\photos\\a.jpg:stream", "a stream"),
        ("C:\\photos\\a.jpg::$DATA", "a stream"),
        ("C:\\photos.\\a.jpg", "a dot or a blank"),
        ("C:\\photos \\a.jpg", "a dot or a blank"),
        ("C:\\photos\\...\\a", "a dot or a blank"),
        ("C:\\photos\\a*.jpg", "no name has"),
        ("C:\\photos\\a\x1fb", "no name has"),
        ("C:\\photos\\<a>", "no name has"),
    ],
)
def test_what_means_something_else_is_complained_of(text: str, said: str) -> None:
    assert said in complaint(text)


@given(st.text(alphabet='Cc:\\/.? nulNULcom1*ab"', max_size=30))
def test_what_passes_is_absolute_and_names_no_device(text: str) -> None:
    if not complaint(text):
        path = PureWindowsPath(text)
        assert path.is_absolute()
        assert ":" not in "".join(path.parts[1:])
        assert not text.replace("/", "\\").startswith(("\\\\?\\", "\\\\.\\"))
