"""Recipes that tests share: the founding document's, and a strategy that makes any."""

from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from safelight.recipe.grammar import Conditional, Flow, GlobalParameters, Output, Recipe, Stage, Step

FOUNDING = Path(__file__).parent.parent / "fixtures" / "founding"
GOLDEN = Path(__file__).parent / "golden"

LOADABLE = (
    *("initial_assessment.yaml", "scene_analysis.yaml", "object_processing.yaml", "enhancement.yaml"),
    *("five_stages.yaml", "sports.json", "wedding.yaml", "wildlife.yaml", "property.yaml"),
)

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff"), max_size=20)
words = st.from_regex(r"[a-z][a-z_]{0,7}", fullmatch=True)
_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(
    _scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=6
)
conditions = st.sampled_from(["detected_objects.count > 0", "scene_analysis.lighting == 'low_light'", "ran('people')"])
_parameter_names = words.map(lambda word: f"p_{word}")


def _steps(named: list[str]) -> st.SearchStrategy[tuple[Step, ...]]:
    return st.tuples(*(_step(name) for name in named))


def _step(name: str) -> st.SearchStrategy[Step]:
    return st.builds(
        Step,
        name=st.sampled_from([None, name]),
        model=st.sampled_from([None, "nima", "qwen2.5-vl"]),
        action=st.sampled_from(["quality_check", "rank all: it", "y"]),
        parameters=st.dictionaries(_parameter_names, values, max_size=3),
        output_to=st.sampled_from([None, f"of_{name}"]),
        conditional=st.none() | st.builds(lambda text: Conditional(**{"if": text}), conditions),
        optional=st.booleans(),
        disabled=st.booleans(),
        iterate_until=st.none() | conditions,
        max_iterations=st.none() | st.integers(1, 100),
    )


def _flow(name: str) -> st.SearchStrategy[Flow]:
    return st.builds(Flow, condition=conditions, action=st.none() | texts, steps=_steps([name]))


def _stage(name: str, others: list[str]) -> st.SearchStrategy[Stage]:
    return st.builds(
        Stage,
        name=st.just(name),
        steps=_steps([f"{name}_a", f"{name}_b"]),
        conditional_flows=st.just(()) | st.tuples(_flow(f"{name}_c")),
        depends_on=st.none() | st.lists(st.sampled_from(others), max_size=2).map(tuple) if others else st.none(),
        parallel=st.booleans(),
        timeout_seconds=st.none() | st.floats(0.001, 1e6),
        continue_on_failure=st.booleans(),
    )


@st.composite
def recipes(draw: Any) -> Recipe:
    """Any recipe that loads."""
    names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    stages = tuple(draw(_stage(name, names[:number])) for number, name in enumerate(names))
    memory = st.none() | st.integers(10**6, 10**13)
    global_parameters = st.builds(
        GlobalParameters, gpu_memory_limit=memory, batch_size=st.integers(1, 1024), cache_models=st.just(("rt-detr",))
    )
    return Recipe(
        name=draw(texts.filter(bool)),
        version=draw(texts),
        description=draw(texts),
        stages=stages,
        global_parameters=draw(global_parameters),
        output=draw(st.builds(Output, copies=st.sampled_from(["keep", "none", "all"]), masks=st.booleans())),
        variables=draw(st.dictionaries(texts, texts, max_size=2)),
    )
