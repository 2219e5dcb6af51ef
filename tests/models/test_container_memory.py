"""The limits of containers, as both versions of Linux's control groups write them."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from safelight.models.container_memory import ContainerMemory, container_memory

GB = 10**9


def machine(root: Path, files: Mapping[str, str | int]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"{text}\n")
    return root


def test_a_container_of_version_2_allows_its_limit(tmp_path: Path) -> None:
    root = machine(
        tmp_path,
        {
            "proc/self/cgroup": "0::/",
            "sys/fs/cgroup/memory.max": 4 * GB,
            "sys/fs/cgroup/memory.current": 3 * GB,
            "sys/fs/cgroup/memory.stat": f"anon {GB}\ninactive_file {2 * GB}\nactive_file 7",
        },
    )
    assert container_memory(root) == ContainerMemory(4 * GB, 3 * GB)


def test_a_container_of_version_1_allows_its_limit(tmp_path: Path) -> None:
    group = "sys/fs/cgroup/memory/docker/abc"
    root = machine(
        tmp_path,
        {
            "proc/self/cgroup": "5:cpu,cpuacct:/docker/abc\n4:memory:/docker/abc\n0::/",
            f"{group}/memory.limit_in_bytes": 2 * GB,
            f"{group}/memory.usage_in_bytes": GB,
            f"{group}/memory.stat": "total_inactive_file 0",
        },
    )
    assert container_memory(root) == ContainerMemory(2 * GB, GB)


def test_a_container_that_sees_only_itself_is_read_at_its_root(tmp_path: Path) -> None:
    root = machine(
        tmp_path,
        {
            "proc/self/cgroup": "4:memory:/docker/abc",
            "sys/fs/cgroup/memory/memory.limit_in_bytes": 2 * GB,
            "sys/fs/cgroup/memory/memory.usage_in_bytes": 3 * GB,
        },
    )
    assert container_memory(root) == ContainerMemory(2 * GB, 0)


def test_the_tightest_of_nested_limits_holds(tmp_path: Path) -> None:
    root = machine(
        tmp_path,
        {
            "proc/self/cgroup": "0::/slice/unit",
            "sys/fs/cgroup/slice/memory.max": 4 * GB,
            "sys/fs/cgroup/slice/memory.current": 3 * GB,
            "sys/fs/cgroup/slice/unit/memory.max": 2 * GB,
            "sys/fs/cgroup/slice/unit/memory.current": 0,
        },
    )
    assert container_memory(root) == ContainerMemory(2 * GB, GB)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"proc/self/cgroup": "0::/", "sys/fs/cgroup/memory.max": "max"},
        {"proc/self/cgroup": "4:memory:/", "sys/fs/cgroup/memory/memory.limit_in_bytes": 9223372036854771712},
        {"proc/self/cgroup": "0::/../../outside", "sys/fs/outside/memory.max": 1},
        {"proc/self/cgroup": "nonsense"},
    ],
)
def test_without_a_limit_there_is_none(files: Mapping[str, str | int], tmp_path: Path) -> None:
    assert container_memory(machine(tmp_path, files)) is None
