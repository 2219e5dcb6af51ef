"""The full form names every action, and every parameter by its own name."""

from safelight.actions import catalogue
from safelight.plan.spelt_out import spelt_out
from safelight.recipe.canonical import canonical
from safelight.recipe.load import load

SHORT = """\
stages:
  - {model: rt-detr, detect: [person, face], min_confidence: 0.8}
  - {model: qwen2.5-vl, prompt: "What is it?", extract: [mood]}
  - {model: siglip, action: group_similar, time_window_seconds: 5}
  - name: flows
    conditional_flows:
      - condition: detected_objects.count > 0
        steps: [{model: nima, action: quality_filter, technical_min: 5}]
"""


def full(text: str) -> str:
    return canonical(spelt_out(load(text).recipe, catalogue.load()))


def test_short_forms_are_shown_with_their_action_and_their_parameters_own_names():
    steps = [step for stage in spelt_out(load(SHORT).recipe, catalogue.load()).stages for step in stage.steps]
    assert [(step.action, list(step.parameters)) for step in steps] == [
        ("detect_objects", ["classes", "confidence_threshold"]),
        ("prompt", ["prompt", "extract"]),
        ("group_similar", ["time_window"]),
    ]


def test_steps_of_flows_are_spelt_out_too():
    (flow,) = spelt_out(load(SHORT).recipe, catalogue.load()).stages[-1].conditional_flows
    assert flow.steps[0].parameters == {"technical_threshold": 5}


def test_the_full_form_of_the_full_form_is_itself():
    assert full(full(SHORT)) == full(SHORT)


def test_what_means_no_action_stays_as_it_is_written():
    text = "stages:\n- {model: nima, shine: 3}\n- {model: siglip, action: group_similr}\n"
    assert spelt_out(load(text).recipe, catalogue.load()) == load(text).recipe


def test_a_parameter_that_is_given_twice_stays_twice():
    text = "stages:\n- {model: siglip, action: group_similar, time_window: 5, time_window_seconds: 6}\n"
    (step,) = spelt_out(load(text).recipe, catalogue.load()).stages[0].steps
    assert step.parameters == {"time_window": 5, "time_window_seconds": 6}
