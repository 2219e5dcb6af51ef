"""Unloading gives the memory back: fifty loads grow the process by less than 2 % of the model after the fifth."""

import subprocess
import sys

import pytest

from tests.models.memory_loops import FIRST, grown

MODELS = {
    "one large array": "np.ones(40_000_000, np.uint8)",
    "ten thousand small arrays": "[np.ones(4_000, np.uint8) for _ in range(10_000)]",
    "arrays in a cycle that nobody closes": "cycle(np.ones(40_000_000, np.uint8))",
}


@pytest.mark.parametrize("model", MODELS)
def test_fifty_loads_of_a_model_take_the_memory_of_one(model: str) -> None:
    program = f"""
import numpy as np
from tests.models.memory_loops import play
def cycle(array):
    held = [array]
    held.append(held)
    return held
play(lambda: {MODELS[model]})
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert grown(done.stdout) < 0.02
    assert len(done.stdout.split()) > FIRST
