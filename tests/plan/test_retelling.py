"""A recipe in plain words."""

import pytest

from safelight.actions import catalogue
from safelight.errors import PlanError
from safelight.plan.retelling import retell
from safelight.recipe.load import load

TEXT = """\
name: Small
description: |
  Keeps what is good,
  and says why.
stages:
  - name: score
    steps:
      - {model: nima, action: quality_filter, technical_threshold: 5}
  - name: moments
    steps:
      - {model: siglip, action: group_similar}
      - {model: nima, action: select_best_from_group, conditional: {if: similar_images.count > 2}, optional: true}
"""

WORDS = """\
Small
Keeps what is good, and says why.

1. score
   - Score every photo for sharpness, exposure and looks; none is set aside.
     added: a selection needs quality and no step gave it
   - Recognise exposure brackets, focus stacks and panoramas; they are judged and kept as one.
     added: sets are recognised before the first gate
   - Set aside photos scoring below 5.0 for sharpness and exposure; nothing is deleted.

2. moments
   - Group frames of one camera that look alike (similarity 0.85 or more) and were taken within 5 seconds of each other.
   - Keep the best frame of each group; the others become alternates, and brackets and other sets stay whole.
     only where similar_images.count > 2
     left out where nobody can play it

3. in the end
   - Make one decision of all results: crop, straightening, light and colour, what to emphasise.
     added: every photo ends in one decision
"""


def test_each_step_is_told_in_its_own_sentence_with_what_decides_when_it_runs():
    assert retell(load(TEXT), catalogue.load()).in_words() == WORDS


def test_a_wrong_recipe_is_not_retold():
    with pytest.raises(PlanError, match="unknown action 'group_similr'"):
        retell(load("stages: [{model: siglip, action: group_similr}]"), catalogue.load())
