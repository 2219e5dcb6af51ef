"""Counts in real runs what players were asked, from within their processes, so that work done twice can be told."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOOK = """
import os, sys, time
if "multiprocessing" not in " ".join(sys.orig_argv):
    from safelight.engine.measuring import Measurer

    ask, log = Measurer._call, os.open(os.environ["ASKED"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def counted(self, task, batch, sights):
        started = time.perf_counter()
        ask(self, task, batch, sights)
        share = (time.perf_counter() - started) / len(batch)
        for state in batch:
            os.write(log, f"{os.getpid()} {task.name} {self.key(task, state).hex()} {share}\\n".encode())

    Measurer._call = counted
"""


@dataclass(frozen=True)
class Asked:
    """One answer that a player gave."""

    process: str
    measurement: str
    key: str
    seconds: float


@dataclass(frozen=True)
class Counting:
    """A folder that Python looks into when it starts, and the log that it makes a run write."""

    folder: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "Counting":
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(HOOK)
        return cls(folder)

    @property
    def environment(self) -> Mapping[str, str]:
        return {"PYTHONPATH": str(self.folder), "ASKED": str(self.folder / "asked")}

    def take(self) -> list[Asked]:
        """What was asked since the last time, in order."""
        log = self.folder / "asked"
        if not log.exists():
            return []
        words = [line.split() for line in log.read_text().splitlines()]
        log.unlink()
        return [Asked(process, name, key, float(seconds)) for process, name, key, seconds in words]


def lost(asked: list[Asked]) -> dict[str, list[Asked]]:
    """Of each process, the answers that a later one had to ask for again."""
    found: dict[str, list[Asked]] = {}
    for at, one in enumerate(asked):
        if any(later.key == one.key and later.process != one.process for later in asked[at + 1 :]):
            found.setdefault(one.process, []).append(one)
    return found
