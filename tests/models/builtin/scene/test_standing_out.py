"""What stands out, by a saliency map."""

import numpy as np

from safelight.imaging.geometry import Box
from safelight.models.builtin.scene.standing_out import standing_out


def test_each_part_that_weighs_enough_has_its_box_the_weightiest_first():
    salient = np.zeros((20, 40))
    salient[2:6, 4:8] = 0.6
    salient[10:18, 20:32] = 0.9
    assert standing_out(salient) == (Box(0.5, 0.5, 0.8, 0.9), Box(0.1, 0.1, 0.2, 0.3))


def test_a_speck_does_not_count():
    salient = np.zeros((20, 40))
    salient[2:12, 4:24] = 0.9
    salient[18, 38] = 0.9
    assert standing_out(salient) == (Box(0.1, 0.1, 0.6, 0.6),)


def test_where_nothing_is_salient_nothing_stands_out():
    assert standing_out(np.zeros((20, 40))) == ()
