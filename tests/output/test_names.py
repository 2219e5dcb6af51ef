import os
from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.output.names import base64_of, shown


@pytest.mark.parametrize("name", ["IMG_1.jpg", "Größe 😀.jpg", "a\nb.jpg", "back\\xe9slash.jpg"])
def test_a_name_of_utf_8_stays_as_it_is(name: str) -> None:
    assert shown(name) == name
    assert base64_of(name) is None


def test_a_name_that_is_not_utf_8_is_escaped_and_its_bytes_are_kept() -> None:
    assert shown("caf\udce9.jpg") == "caf\\xe9.jpg"
    assert b64decode(base64_of("caf\udce9.jpg") or "") == b"caf\xe9.jpg"


def test_half_a_pair_as_windows_allows_it_is_escaped() -> None:
    assert shown("\ud83d.jpg") == "\\xed\\xa0\\xbd.jpg"


@given(st.binary(max_size=30))
def test_the_bytes_of_every_name_can_be_had_again(raw: bytes) -> None:
    name = os.fsdecode(raw)
    kept = base64_of(name)
    assert (b64decode(kept) if kept else shown(name).encode()) == raw
