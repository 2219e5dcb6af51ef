"""What a pool and its workers say to each other: pickles over a pipe, large buffers in shared memory."""

import pickle
from mmap import mmap
from typing import NamedTuple

READY = "ready"


class Hello(NamedTuple):
    """The first message to a worker."""

    function: bytes
    """The pickled job function."""
    shared_file: int
    shared_bytes: int
    memory_limit: int
    job_seconds: float


class Answer(NamedTuple):
    """A result: its pickle, and for each of its buffers the length in shared memory, or what had no room there."""

    pickled: bytes
    buffers: tuple[int | bytes, ...]


def packed(result: object, shared: mmap) -> Answer:
    """`result` with its buffers (the pixels of numpy arrays) moved to `shared`, one behind the other."""
    taken: list[pickle.PickleBuffer] = []
    pickled = pickle.dumps(result, protocol=5, buffer_callback=taken.append)
    places: list[int | bytes] = []
    used = 0
    for buffer in taken:
        with buffer.raw() as raw:
            if used + raw.nbytes <= len(shared):
                shared[used : used + raw.nbytes] = raw
                places.append(raw.nbytes)
                used += raw.nbytes
            else:
                places.append(bytes(raw))
    return Answer(pickled, tuple(places))


def received(answer: Answer, shared: mmap) -> object:
    """The result again, its arrays read-only and independent of `shared`."""
    buffers: list[bytes] = []
    used = 0
    for place in answer.buffers:
        if isinstance(place, int):
            buffers.append(shared[used : used + place])
            used += place
        else:
            buffers.append(place)
    result: object = pickle.loads(answer.pickled, buffers=buffers)  # noqa: S301 - our own process wrote it
    return result
