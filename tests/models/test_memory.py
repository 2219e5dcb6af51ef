"""Memory is claimed within the limit and the device, and what loads took is remembered."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from safelight.models.memory import GPUMemoryTracker
from safelight.models.model_cache import ModelKey
from tests.models.memory_fakes import Device, Player, spec_of


def key(name: str, device: str = "cuda") -> ModelKey:
    return ModelKey(name, "1", device, "fp32")


def test_without_a_limit_the_machine_is_the_limit() -> None:
    tracker = GPUMemoryTracker()
    assert tracker.can_allocate(1)
    assert not tracker.can_allocate(1 << 60)


def test_claims_of_all_devices_share_the_limit() -> None:
    tracker = GPUMemoryTracker(30, probes=(Device(),))
    tracker.claim(key("a", "cpu"), 10)
    tracker.claim(key("b", "cuda"), 10)
    assert tracker.can_allocate(10, "cuda")
    assert not tracker.can_allocate(11, "cuda")
    tracker.disclaim(key("a", "cpu"))
    assert tracker.can_allocate(20, "cuda")


def test_claims_of_one_device_share_its_memory() -> None:
    tracker = GPUMemoryTracker(probes=(Device(total=15),))
    tracker.claim(key("a", "cpu"), 1000)
    tracker.claim(key("b", "cuda"), 10)
    assert tracker.can_allocate(5, "cuda")
    assert not tracker.can_allocate(6, "cuda")


def test_what_an_allocator_has_given_counts_where_it_is_more_than_was_claimed() -> None:
    tracker = GPUMemoryTracker(30, probes=(device := Device(),))
    tracker.claim(key("a"), 10)
    device.held[1] = 25
    assert not tracker.can_allocate(6, "cuda")
    assert tracker.could_allocate(6, "cuda", (key("a"),))
    assert not tracker.exceeded("cuda")
    device.held[1] = 31
    assert tracker.exceeded("cuda")


def test_what_others_have_taken_of_a_device_cannot_be_allocated() -> None:
    tracker = GPUMemoryTracker(probes=(device := Device(total=100),))
    device.others = 95
    assert not tracker.can_allocate(6, "cuda")
    assert tracker.could_allocate(6, "cuda", ())


def test_a_device_without_a_probe_is_read_as_this_process() -> None:
    tracker = GPUMemoryTracker()
    assert tracker.probe("npu") is tracker.probe("cpu")
    assert not tracker.watches("npu")
    tracker.watch(first := Device(device="npu"))
    tracker.watch(Device(device="npu"))
    assert tracker.probe("npu") is first


def load(tracker: GPUMemoryTracker, device: Device, name: str, taken: int) -> Player:
    with tracker.measuring(key(name)):
        return Player(name, device, taken)


def test_what_a_load_took_is_remembered_for_that_model_device_and_precision() -> None:
    device = Device()
    tracker = GPUMemoryTracker(probes=(device,))
    load(tracker, device, "net", 17)
    spec = spec_of("net", device, 10)
    assert tracker.refined(spec).memory_bytes == tracker.required(spec) == 17
    for other in (replace(spec, precision="fp16"), replace(spec, device="cpu"), replace(spec, revision="2")):
        assert tracker.refined(other) is other


def test_a_declaration_stands_where_less_was_measured() -> None:
    device = Device()
    tracker = GPUMemoryTracker(probes=(device,))
    load(tracker, device, "net", 5)
    spec = spec_of("net", device, 10)
    assert tracker.refined(spec) is spec


def test_a_load_beside_another_change_of_memory_is_not_remembered() -> None:
    device = Device()
    tracker = GPUMemoryTracker(probes=(device,))
    with tracker.measuring(key("outer")):
        load(tracker, device, "inner", 50)
    with tracker.changing():
        load(tracker, device, "beside", 50)
    assert [tracker.measured.of(key(name)) for name in ("outer", "inner", "beside")] == [None, None, None]
    load(tracker, device, "alone", 50)
    assert tracker.measured.of(key("alone")) == 50


def test_a_load_that_fails_is_not_remembered() -> None:
    device = Device()
    tracker = GPUMemoryTracker(probes=(device,))

    def cut_short() -> None:
        device.held[1] = 10
        raise OSError("cut short")

    with pytest.raises(OSError, match="cut short"), tracker.measuring(key("net")):
        cut_short()
    assert tracker.measured.of(key("net")) is None


@pytest.mark.parametrize(("exact", "remembered"), [(True, 10), (False, None)])
def test_a_process_that_imports_a_library_meanwhile_is_not_remembered(
    exact: bool, remembered: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / f"runtime_{exact}.py").write_text("")
    device = Device(exact=exact)
    tracker = GPUMemoryTracker(probes=(device,))
    kept: list[Any] = []
    with tracker.measuring(key("net")):
        __import__(f"runtime_{exact}")
        kept.append(Player("net", device, 10))
    assert tracker.measured.of(key("net")) == remembered
