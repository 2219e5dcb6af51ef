"""The sentences that a photographer reads, word for word."""

import pytest

from safelight.imaging.fault import TEXTS, fault

GOLDEN = {
    "empty": "the file is empty (0 bytes); copy it again from the card",
    "vanished": "the file was there when the run began and is gone now; put it back and run again",
    "unreadable": "the file cannot be read (Permission denied); check its permissions and the disk",
    "unknown_format": "the file is no photo of a format that can be read here; open it in an editor and export it",
    "unsupported": "the photo uses a variant of its format that cannot be read (colour mode LAB); export it as JPEG",
    "truncated": "the photo is cut off: its data ends before the picture does; copy it again from the card",
    "damaged": "the picture's data is damaged (a part of it cannot be decoded); copy it again from the card",
    "too_large": "the photo says it has 30000 x 30000 pixels, more than can be read safely; export a smaller version",
    "crashed": "the decoder crashed over this photo; the file is probably damaged",
    "timeout": "decoding took longer than 60 seconds and was stopped; the file is probably damaged",
    "out_of_memory": "decoding needed more memory than a photo may have; export a smaller version",
    "unwritten": "the edited copy could not be written (No space left on device); make room on the disk, "
    "or give another folder",
    "failed": "the photo could not be read (KeyError: 'x'); please report this with the photo's format",
}
DETAILS = {
    "unreadable": "Permission denied",
    "unsupported": "colour mode LAB",
    "damaged": "a part of it cannot be decoded",
    "too_large": "30000 x 30000 pixels",
    "timeout": "60",
    "unwritten": "No space left on device",
    "failed": "KeyError: 'x'",
}


@pytest.mark.parametrize("code", TEXTS)
def test_every_fault_says_what_happened_and_what_to_do(code):
    told = fault(code, DETAILS.get(code, ""))
    assert (str(told), told.code) == (GOLDEN[code], code)
