"""Out of memory, whatever a runtime calls it, as one error. No runtime is imported: theirs are known by name."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from safelight.errors import OutOfMemoryError

_NAME = "OutOfMemoryError"
_PHRASES = ("out of memory", "failed to allocate memory", "can't allocate memory", "bad_alloc", "alloc_failed")
"""What torch, CUDA's libraries and ONNX Runtime write into errors that have no class of their own."""


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out: Python's, torch's by class, other runtimes' by their words."""
    if isinstance(error, MemoryError) or any(kind.__name__ == _NAME for kind in type(error).__mro__):
        return True
    runtimes = isinstance(error, RuntimeError) or type(error).__module__.partition(".")[0] == "onnxruntime"
    return runtimes and any(phrase in str(error).lower() for phrase in _PHRASES)


def forget_locals(error: BaseException) -> None:
    """Let go of what the calls that failed had in their hands; an error in somebody's hands keeps it alive else."""
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        traceback.clear_frames(now.__traceback__)
        now = now.__cause__ or now.__context__


@contextmanager
def memory_errors(what: str) -> Iterator[None]:
    """Raises `safelight.errors.OutOfMemoryError` where the block runs out of memory; other errors pass as they are.

    `what` begins the sentence: `'rt-detr' on 8 photos`. What the failed call had allocated is let go of, so that a
    smaller call finds it free.
    """
    try:
        yield
    except OutOfMemoryError:
        raise
    except Exception as error:
        if not is_out_of_memory(error):
            raise
        forget_locals(error)
        raise OutOfMemoryError(f"{what} did not fit into memory: {error}") from error
