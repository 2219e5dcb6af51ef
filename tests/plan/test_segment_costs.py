"""What an errand is expected to take follows from what its models declare."""

from dataclasses import replace

from safelight.plan.costs import READ_MS
from safelight.plan.segment_costs import seconds_a_photo
from safelight.plan.segments import segments
from tests.plan.test_segments import on_gpu, planned
from tests.plan.world import LOOKER, SCORER


def test_each_segment_has_its_reading_and_what_its_own_models_declare() -> None:
    slow = replace(SCORER, ms_per_photo=dict.fromkeys(SCORER.measures, 890.0))
    phase = planned(slow, on_gpu(LOOKER)).phases[0]
    told = seconds_a_photo(phase)
    assert len(told) == len(segments(phase)) + 1
    assert (READ_MS + 890.0) / 1000 in told


def test_of_a_model_that_declares_nothing_nobody_can_say() -> None:
    silent, mute = replace(SCORER, ms_per_photo={}), replace(LOOKER, ms_per_photo={})
    phase = planned(silent, on_gpu(mute)).phases[0]
    assert seconds_a_photo(phase)[: len(segments(phase))] == (None,) * len(segments(phase))
