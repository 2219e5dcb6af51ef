"""A card that answers nothing more in this process. No runtime is imported: torch's errors are known by name."""

_NAME = "AcceleratorError"
_PHRASE = "cuda error:"


def is_device_lost(error: BaseException) -> bool:
    """Whether an error says that the card failed, after which whatever is asked of it fails: no photo is at fault.

    Out of memory is none of these, and is to be asked about first.
    """
    return any(kind.__name__ == _NAME for kind in type(error).__mro__) or (
        isinstance(error, RuntimeError) and _PHRASE in str(error).lower()
    )
