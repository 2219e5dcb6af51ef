"""What may be written next in a condition."""

import pytest

from safelight import recipes
from safelight.actions.catalogue import Catalogue
from safelight.app.building.completion import Question, completed
from safelight.models.profiles import Profile

TEXT = recipes.path("five-stages").read_text()
FLOW = ("stages", 4, "conditional_flows", 0)


@pytest.fixture(name="offered")
def _offered(catalogue: Catalogue, profile: Profile):
    def offered(written: str, step=FLOW, key: str = "condition", text: str = TEXT) -> tuple[int, list[str]]:
        """`|` is the cursor."""
        cursor = written.index("|")
        found = completed(Question(text, step, key, written.replace("|", ""), cursor), catalogue, profile)
        return found.start, [option.label for option in found.options]

    return offered


def test_names_of_results_and_functions(offered) -> None:
    start, labels = offered("|")
    assert start == 0
    assert {"quality", "scene_analysis", "detected_faces", "similar_images", "ran", "has"} <= set(labels)


def test_fields_after_a_dot(offered) -> None:
    assert offered("1 < detected_objects.fa|") == (21, ["faces"])
    assert offered("detected_objects.faces.|") == (23, ["confidence", "count"])
    assert "exists" in offered("detected_objects.detections.|")[1]
    assert "startsWith" in offered("scene_analysis.lighting.|")[1]


def test_words_that_a_field_may_be(offered) -> None:
    start, labels = offered("scene_analysis.lighting == 'lo|")
    assert start == 28
    assert labels[:2] == ["low_light", "low_key"]
    assert offered("scene_analysis.lighting == |")[1][0] == "'low_light'"
    assert offered("scene_analysis.summary == 'a|")[1] == []


def test_steps_that_may_be_asked_about(offered) -> None:
    assert offered("ran('quality_c|") == (5, ["quality_check", "final_quality_check"])


def test_what_begins_like_it_comes_first(offered) -> None:
    assert offered("count|")[1] == ["object_count"]
    assert offered("objec|")[1][0] == "object_count"


def test_only_what_is_known_then_is_offered(offered) -> None:
    labels = offered("|", step=("stages", 2, "steps", 0), key="if")[1]
    assert "scene_analysis" in labels
    assert "detected_objects" not in labels


def test_a_loop_reads_its_own_scores(offered) -> None:
    text = "stages: [{model: nima, action: quality_guided_enhancement}]"
    labels = offered("tech|", step=("stages", 0, "steps", 0), key="iterate_until", text=text)[1]
    assert labels == ["technical_score"]


def test_a_text_that_cannot_be_read_offers_nothing(offered) -> None:
    assert offered("qua|", text="stages: [") == (3, [])


def test_within_other_texts_nothing_is_offered(offered) -> None:
    assert offered("quality.producer.contains('qua|")[1] == []
