"""What every test is spared: a store that outlives it (those that are about stores name one), and a deaf start.

A shell gives what it starts in the background an ignored SIGINT, and every process that a test starts inherits that.
"""

import gc
import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.servers.fixtures"]

os.environ["SAFELIGHT_STORE"] = "none"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine refutes no property: by itself Hypothesis fails an example that takes more than a fifth of a second.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

WHOLE = Path(__file__).with_name("whole")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected stays: to look through it for garbage, over and over, takes a quarter of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole runs first, then files with slow tests: of several processes none is left alone with a long one at the end.

    A file's tests stay together.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (not item.path.is_relative_to(WHOLE), item.path not in slow))


@pytest.fixture(scope="module", autouse=True)
def _tidy() -> None:
    """Whenever a model is unloaded garbage is collected: what earlier tests left is not looked through each time."""
    gc.collect()
    gc.freeze()
