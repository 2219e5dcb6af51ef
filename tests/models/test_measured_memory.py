"""What models took is remembered from one run to the next, and a damaged memory costs no run."""

import json
from pathlib import Path

import pytest

from safelight.models.measured_memory import MeasuredMemory
from safelight.models.model_cache import ModelKey

KEY = ModelKey("standard/rt-detr", "1", "cuda", "bf16")


def test_a_figure_is_there_in_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "model_memory.json"
    MeasuredMemory(path).remember(KEY, 100)
    assert MeasuredMemory(path).of(KEY) == 100
    assert MeasuredMemory(path).of(KEY._replace(precision="fp32")) is None
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_smallest_of_several_figures_is_kept() -> None:
    memory = MeasuredMemory()
    for figure in (100, 90, 95, 0, -5):
        memory.remember(KEY, figure)
    assert memory.of(KEY) == 90


def test_two_runs_at_once_keep_each_others_figures(tmp_path: Path) -> None:
    path = tmp_path / "model_memory.json"
    first, second = MeasuredMemory(path), MeasuredMemory(path)
    first.remember(KEY, 100)
    second.remember(KEY._replace(name="b"), 50)
    assert MeasuredMemory(path).of(KEY) == 100
    assert MeasuredMemory(path).of(KEY._replace(name="b")) == 50


@pytest.mark.parametrize("text", ["", "[1]", "null", '{"a": ', '{"standard/rt-detr|1|cuda|bf16": "much"}', "\x00"])
def test_a_damaged_memory_remembers_nothing_and_is_mended(text: str, tmp_path: Path) -> None:
    path = tmp_path / "model_memory.json"
    path.write_text(text)
    memory = MeasuredMemory(path)
    assert memory.of(KEY) is None
    memory.remember(KEY, 7)
    assert list(json.loads(path.read_text()).values()) == [7]


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = MeasuredMemory(tmp_path / "file" / "model_memory.json")
    memory.remember(KEY, 7)
    assert memory.of(KEY) == 7
