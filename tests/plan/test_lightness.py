"""Planning costs no heavy import: a recipe is judged before anything is loaded."""

import subprocess
import sys

CODE = """
import sys
from safelight.actions.catalogue import load
from safelight.models.profiles import load as profile
from safelight.plan import explain, schema, words
from safelight.plan.build import build
from safelight.recipe.load import load_file
from safelight.recipes import path
plan = build(load_file(path("cull")), load(), profile("builtin"))
words.in_words(explain.explain(plan, 100))
schema.schema(load())
heavy = {"numpy", "cv2", "onnxruntime", "onnx", "torch", "PIL"} & sys.modules.keys()
sys.exit(f"imported {sorted(heavy)}" if heavy else 0)
"""


def test_a_recipe_is_planned_and_explained_without_numpy() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
