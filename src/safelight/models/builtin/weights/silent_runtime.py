"""ONNX Runtime, kept from talking: nothing leaves the machine."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

SILENCE = "ORT_DISABLE_TELEMETRY"


def silent_runtime() -> ModuleType:
    """The module `onnxruntime`, with its telemetry off.

    From 1.32 on, the wheels for Linux keep a device id in the user's home and send usage to their maker as soon as
    they are imported; `disable_telemetry_events` comes too late for that. The variable is read at import.
    """
    os.environ[SILENCE] = "1"
    import onnxruntime

    module: ModuleType = onnxruntime
    return module
