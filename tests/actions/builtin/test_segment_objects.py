"""Finds become prompts, prompts become masks."""

from typing import Any

import cv2
import numpy as np
import pytest

from safelight.actions.builtin.segment_objects import SegmentObjects, segment_objects
from safelight.actions.declare import part_of
from safelight.actions.outcome import Outcome
from safelight.actions.outlined import Masks
from safelight.imaging.geometry import Box
from safelight.models.contract import Sight
from safelight.models.hard_masks import hardened
from safelight.models.outlines import Mask, Outlines, Prompt
from tests.actions.builtin.made_masks import EYES, Holder, Segmenter, detected, find, mask, outlines

(MEASUREMENT,) = segment_objects.measures


def asks(results: dict[str, Any], **params: Any) -> tuple[Prompt, ...]:
    assert MEASUREMENT.given is not None
    prompts: tuple[Prompt, ...] = MEASUREMENT.given(Holder(results), SegmentObjects(**params))  # type: ignore[arg-type]
    return prompts


def decided(results: dict[str, Any], found: Outlines | None, **params: Any) -> Outcome:
    (outcome,) = segment_objects([Holder(results)], {"outlines": [found]}, SegmentObjects(**params))
    return outcome


def test_each_find_is_asked_about_as_what_it_is() -> None:
    prompts = asks({"detected_objects": detected(find("person"), find("face", landmarks=EYES), find("dog"))})
    assert [(one.subject, one.label) for one in prompts] == [("person", "person"), ("face", "face"), ("thing", "dog")]
    assert prompts[0].landmarks == EYES


def test_the_finds_of_one_class_are_a_view() -> None:
    results = {"detected_objects": detected(find("dog"), find("cat"))}
    assert [one.label for one in asks(results, input_from="detected_cats")] == ["cat"]


def test_a_result_that_is_not_there_asks_nothing_and_says_so() -> None:
    assert asks({}) == ()
    result = decided({}, outlines()).result
    assert result == Masks(0, (), "made/outlines@1", "Nothing was found to outline.")


def test_of_a_hundred_finds_the_forty_largest_are_outlined() -> None:
    finds = [find("bird", size=0.001 * (n + 1)) for n in range(100)]
    prompts = asks({"detected_objects": detected(*finds)})
    assert [one.box for one in prompts] == [one.box for one in finds[60:]]
    outcome = decided({"detected_objects": detected(*finds)}, outlines(mask("bird")))
    assert outcome.result.note == "Only the 40 largest of 100 are outlined."


def test_masks_are_given_and_what_is_missing_is_said() -> None:
    results = {"detected_objects": detected(find("dog"), find("cat"))}
    outcome = decided(results, outlines(mask("dog"), None, mask("cat", 0.3)))
    assert outcome.result.count == 2
    assert outcome.result.note == (
        "One has no outline: it would cover nothing, or all of the picture. "
        "One has a soft outline only: where it ends cannot be told."
    )
    assert outcome.edits == ()


def test_a_photo_that_was_not_measured_has_no_result() -> None:
    assert decided({}, None) == Outcome()


@pytest.mark.parametrize("name", ["quality", "mask_type", "refine_edges"])
def test_what_changes_pixels_enters_the_key(name: str) -> None:
    assert part_of(SegmentObjects.model_fields[name]) == "measure"
    assert part_of(SegmentObjects.model_fields["input_from"]) == "decide"


def test_the_player_is_asked_once_for_all_photos() -> None:
    player = Segmenter()
    params = SegmentObjects(mask_type="soft", refine_edges=True, quality="low")
    sights = [Sight(None, None, given=(Prompt(Box(0, 0, 1, 1), "thing", "cat"),))]  # type: ignore[arg-type]
    (found,) = MEASUREMENT.run(sights, params, player)
    assert [one.label for one in found.masks] == ["cat"]
    assert player.asked == [(sights[0].given, "low", True)]


def soft_mask(confidence: float) -> Mask:
    alpha = np.tile(np.linspace(0, 255, 64).astype(np.uint8), (32, 1))
    png = cv2.imencode(".png", alpha)[1].tobytes()
    return Mask("cat", "soft", Box(0, 0, 1, 1), 0.5, confidence, "made", png)


def test_a_binary_mask_is_inside_or_outside() -> None:
    (hard,) = hardened(outlines(soft_mask(0.8))).masks
    assert hard is not None
    alpha = cv2.imdecode(np.frombuffer(hard.png, np.uint8), cv2.IMREAD_UNCHANGED)
    assert set(np.unique(alpha)) == {0, 255}
    assert alpha.shape == (32, 64)
    assert hard.digest != "soft"


def test_below_a_half_a_mask_stays_soft() -> None:
    unsure = soft_mask(0.49)
    assert hardened(outlines(unsure, None)).masks == (unsure, None)


def test_the_sentence_says_what_is_outlined() -> None:
    assert segment_objects.sentence(SegmentObjects()) == "Outline each find of detected_objects (high quality)"
