"""What a page runs, as files: recipes, and lists of photos. A run is called with them, and remembers what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from blake3 import blake3

from safelight.app.looking.kept_files import KeptFiles
from safelight.app.photo_list import packed
from safelight.errors import CallError

MOST_BYTES = 64 << 20


def kept_recipe(text: str) -> Path:
    """A file of this text; the same text is the same file, so that a run that was stopped is gone on with.

    Raises CallError where none can be written.
    """
    return _kept("run-recipes", text.encode("utf-8", "surrogatepass"), ".yaml")


def kept_list(photos: Iterable[Path]) -> Path:
    """A file that names these photos. Raises CallError as `kept_recipe` does."""
    return _kept("run-photos", packed(photos), ".list")


def _kept(folder: str, data: bytes, suffix: str) -> Path:
    from safelight.models.builtin.weights.graph_cache import cache_folder

    kept = KeptFiles(cache_folder() / folder, MOST_BYTES)
    name = f"{blake3(data).hexdigest()[:24]}{suffix}"
    if kept.get(name) != data:
        kept.put(name, data)
    path = kept.folder / name[:2] / name
    if not path.is_file():
        raise CallError(f"{str(kept.folder)!r} cannot be written; make it writable, or set SAFELIGHT_CACHE")
    return path


def until_step(text: str, step: str) -> str:
    """The recipe with every step after this one disabled. Raises RecipeError, and CallError where there is none."""
    from safelight.actions import catalogue
    from safelight.plan.spelt_out import spelt_out
    from safelight.recipe.canonical import full_form
    from safelight.recipe.load import read
    from safelight.recipe.writing import block

    full = full_form(spelt_out(read(text, "recipe").sound().recipe, catalogue.load()))
    steps = list(_steps(full))
    names = _names(steps)
    if step not in names:
        raise CallError(f"this recipe has no step {step!r}; it has {', '.join(names)}")
    for later in steps[names.index(step) + 1 :]:
        later["disabled"] = True
    return block(full)


def _steps(full: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for stage in full.get("stages", ()):
        for part in (stage, *stage.get("conditional_flows", ())):
            yield from part.get("steps", ())


def _names(steps: Sequence[Mapping[str, Any]]) -> list[str]:
    """As the plan calls them: by their own names, or by their actions, numbered from the second on."""
    seen: Counter[str] = Counter()
    names = []
    for step in steps:
        name = str(step.get("name") or step.get("action"))
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names
