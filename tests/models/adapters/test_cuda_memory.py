"""A CUDA device's memory is read from torch's allocator."""

from dataclasses import dataclass

import pytest

from safelight.models.adapters.cuda_memory import CudaMemory
from safelight.models.memory import GPUMemoryTracker
from tests.models.adapters.conftest import need


@dataclass
class Cuda:
    """As `torch.cuda` answers."""

    free: int = 60
    total: int = 100
    reserved: int = 30
    allocated: int = 20

    def mem_get_info(self) -> tuple[int, int]:
        return self.free, self.total

    def memory_reserved(self) -> int:
        return self.reserved

    def memory_allocated(self) -> int:
        return self.allocated

    def empty_cache(self) -> None:
        self.free += self.reserved - self.allocated
        self.reserved = self.allocated


def test_what_the_allocator_keeps_in_store_is_room() -> None:
    memory = CudaMemory(Cuda())
    assert (memory.used(), memory.room(), memory.capacity()) == (20, 70, 100)


def test_what_is_kept_in_store_goes_back_to_the_device() -> None:
    cuda = Cuda()
    CudaMemory(cuda).release()
    assert (cuda.free, cuda.reserved, CudaMemory(cuda).room()) == (70, 20, 70)


def test_a_tracker_reads_it() -> None:
    tracker = GPUMemoryTracker(90, probes=(CudaMemory(Cuda()),))
    assert tracker.can_allocate(70, "cuda")
    assert not tracker.can_allocate(71, "cuda")


@pytest.mark.gpu
def test_a_real_device_is_read() -> None:
    need("torch")
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA device")
    memory = CudaMemory()
    before = memory.used()
    tensor = torch.ones(1 << 20, dtype=torch.float32, device="cuda")
    assert memory.used() - before >= 4 << 20
    assert 0 < memory.room() < memory.capacity()
    del tensor
    memory.release()
    assert memory.used() == before
