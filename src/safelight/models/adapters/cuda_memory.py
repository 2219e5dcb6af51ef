"""The memory of a CUDA device, as torch's allocator counts it."""

from typing import Any


class CudaMemory:
    """The probe of `cuda`. Raises ImportError where torch is not installed."""

    device = "cuda"
    exact = True

    def __init__(self, cuda: Any = None) -> None:
        if cuda is None:
            import torch

            cuda = torch.cuda
        self._cuda = cuda

    def used(self) -> int:
        """Bytes that tensors of this process hold."""
        return int(self._cuda.memory_allocated())

    def room(self) -> int:
        """What nobody has, and what this process keeps in store without using it."""
        free, _ = self._cuda.mem_get_info()
        return int(free) + int(self._cuda.memory_reserved()) - int(self._cuda.memory_allocated())

    def capacity(self) -> int:
        """What the device has."""
        _, total = self._cuda.mem_get_info()
        return int(total)

    def release(self) -> None:
        """Give the allocator's store back to the device."""
        self._cuda.empty_cache()
