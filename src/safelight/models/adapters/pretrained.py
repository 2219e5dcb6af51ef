"""Networks of transformers from a folder on this disk: never the hub, never remote code, never a random start."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from safelight.errors import ModelError
from safelight.models.adapters.checkpoint import CONFIG, CURE, model_name

SHOWN = 3
"""Names of tensors that a message lists."""


def load_pretrained(kind: Any, folder: Path, **options: Any) -> Any:
    """A network of the class `kind` of transformers, ready to answer, float32 unless `dtype` says otherwise.

    `read_checkpoint` has looked at the folder before. Raises ModelError where tensors are missing or of other shapes:
    transformers itself would begin with random ones there.
    """
    import torch
    import transformers

    transformers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    settings = {"dtype": torch.float32, "local_files_only": True, "use_safetensors": True, "trust_remote_code": False}
    # Transformers' own refusal names no tensor, only a report that nobody sees: what does not fit is refused below.
    settings["ignore_mismatched_sizes"] = True
    try:
        network, told = kind.from_pretrained(folder, output_loading_info=True, **{**settings, **options})
    except Exception as error:  # transformers, safetensors and torch raise what they like
        said = (str(error).splitlines() or [type(error).__name__])[0]
        raise ModelError(f"{model_name(folder)}: {str(folder)!r} cannot be loaded ({said}); {CURE}.") from error
    _check_complete(told, folder)
    return network.eval().requires_grad_(requires_grad=False)


def _check_complete(told: dict[str, Any], folder: Path) -> None:
    unfit = sorted(f"{name} is {_sides(here)}, not {_sides(needed)}" for name, here, needed in told["mismatched_keys"])
    if unfit:
        told_of = f"the weights in {str(folder)!r} do not fit {CONFIG}: {_listed(unfit)}"
        raise ModelError(f"{model_name(folder)}: {told_of}; {CURE}.")
    if wanting := sorted(map(str, told["missing_keys"])):
        raise ModelError(f"{model_name(folder)}: the weights in {str(folder)!r} lack {_listed(wanting)}; {CURE}.")


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def _sides(shape: Iterable[int]) -> str:
    return "x".join(map(str, shape)) or "one number"
