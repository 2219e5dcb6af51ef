"""What counts as a photographer's own development, and what editors write by themselves."""

import pytest

from safelight.metadata.developing import developed
from safelight.metadata.hand_off import HandOff, merged
from safelight.metadata.xmp import Packet
from safelight.output.developing import develop_of
from tests.metadata.packets import DARKTABLE, packet

AT_REST = {"crs:HasSettings": "True", "crs:Exposure2012": "0.00", "crs:Contrast2012": "0", "crs:HasCrop": "False"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({}, False),
        (AT_REST, False),
        (AT_REST | {"crs:Exposure2012": "+0.35"}, True),
        (AT_REST | {"crs:HasCrop": "True"}, True),
        (AT_REST | {"crs:Shadows2012": "-12"}, True),
        ({"xmp:Rating": "5"}, False),
    ],
)
def test_a_slider_that_was_moved_counts_and_one_at_rest_does_not(said, found):
    assert developed(Packet(packet(said))) is found


def test_darktables_own_presets_do_not_count_and_a_further_step_does():
    assert not developed(Packet(DARKTABLE))
    assert developed(Packet(DARKTABLE.replace(b'operation="exposure"', b'operation="crop"')))


def test_what_we_wrote_is_nobodys_development_until_it_is_changed():
    from safelight.imaging.edits import Tone

    ours = merged(None, HandOff(3, develop=develop_of((Tone(exposure=0.5),), 300, 200, 1, raw=True)))
    assert b"Exposure2012" in ours
    assert not developed(Packet(ours))
    assert developed(Packet(ours.replace(b"+0.50", b"+0.75", 1)))
