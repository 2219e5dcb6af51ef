"""What the Compose specification demands, as far as it is used here: Docker refuses a file that breaks it."""

import re
from collections.abc import Iterator, Set
from typing import Any

TOP = {"name", "services", "networks", "volumes", "secrets", "configs", "include"}
SERVICE = {
    "image",
    "build",
    "command",
    "entrypoint",
    "environment",
    "depends_on",
    "volumes",
    "ports",
    "healthcheck",
    "restart",
} | {"user", "init", "shm_size", "stop_grace_period", "profiles", "deploy", "networks", "working_dir", "read_only"}
BUILD = {"context", "dockerfile", "args", "target"}
HEALTH = {"test", "interval", "timeout", "retries", "start_period", "start_interval", "disable"}
DEVICE = {"capabilities", "driver", "count", "device_ids", "options"}
CONDITIONS = {"service_started", "service_healthy", "service_completed_successfully"}
DURATION = r"(\d+(\.\d+)?(us|ms|s|m|h))+"
PATTERNS = {
    "restart": r"no|always|unless-stopped|on-failure(:\d+)?",
    "stop_grace_period": DURATION,
    "shm_size": r"\d+(b|k|kb|m|mb|g|gb)?",
}
PORT = r"((\d{1,3}\.){3}\d{1,3}:)?(\d+:)?\d+(/(tcp|udp))?"


def complaints(document: dict[str, Any]) -> list[str]:
    """What is wrong with a Compose file; its anchors are merged already."""
    return list(_wrong(document))


def _wrong(document: dict[str, Any]) -> Iterator[str]:
    yield from _unknown("the file", document, TOP)
    services = document.get("services", {})
    for name, service in services.items():
        yield from _unknown(name, service, SERVICE)
        if not {"image", "build"} & service.keys():
            yield f"{name}: neither an image nor a build"
        yield from _plain(name, service)
        yield from _dependencies(name, service, services)
        yield from _mounts(name, service, document.get("volumes") or {})
        yield from _health(name, service.get("healthcheck", {"test": "none"}))
        yield from _devices(name, service)


def _unknown(where: str, mapping: dict[str, Any], known: Set[str]) -> Iterator[str]:
    for key in mapping:
        if key not in known and not key.startswith("x-"):
            yield f"{where}: unknown key {key!r}"


def _plain(name: str, service: dict[str, Any]) -> Iterator[str]:
    yield from _unknown(f"{name}.build", service.get("build", {}), BUILD)
    if not _words(service.get("command", "")):
        yield f"{name}.command: neither a text nor a list of texts"
    for key, value in service.get("environment", {}).items():
        if not isinstance(value, str | int | float | None):
            yield f"{name}.environment.{key}: no plain value"
    for key, pattern in PATTERNS.items():
        if key in service and not re.fullmatch(pattern, str(service[key])):
            yield f"{name}.{key}: {service[key]!r}"
    for port in service.get("ports", []):
        if not re.fullmatch(PORT, str(port)):
            yield f"{name}.ports: {port!r}"


def _dependencies(name: str, service: dict[str, Any], services: dict[str, Any]) -> Iterator[str]:
    for other, said in service.get("depends_on", {}).items():
        if other not in services:
            yield f"{name}.depends_on: there is no service {other!r}"
        elif said["condition"] not in CONDITIONS:
            yield f"{name}.depends_on.{other}: {said['condition']!r}"
        elif said["condition"] == "service_healthy" and "healthcheck" not in services[other]:
            yield f"{name}.depends_on.{other}: it has no healthcheck"


def _mounts(name: str, service: dict[str, Any], volumes: dict[str, Any]) -> Iterator[str]:
    for mount in service.get("volumes", []):
        found = re.fullmatch(r"(?P<source>\$\{[^}]+\}|[^:]+):(?P<target>/[^:]*)(:(ro|rw|z|Z))?", mount)
        if found is None:
            yield f"{name}.volumes: {mount!r}"
        elif not re.match(r"[./~$]", found["source"]) and found["source"] not in volumes:
            yield f"{name}.volumes: {found['source']!r} is not declared"


def _health(name: str, check: dict[str, Any]) -> Iterator[str]:
    yield from _unknown(f"{name}.healthcheck", check, HEALTH)
    test = check.get("test")
    if not _words(test) or (isinstance(test, list) and test[:1] not in (["CMD"], ["CMD-SHELL"], ["NONE"])):
        yield f"{name}.healthcheck.test: {test!r}"
    for key in ("interval", "timeout", "start_period"):
        if not re.fullmatch(DURATION, check.get(key, "1s")):
            yield f"{name}.healthcheck.{key}: {check[key]!r}"


def _devices(name: str, service: dict[str, Any]) -> Iterator[str]:
    reservations = service.get("deploy", {}).get("resources", {}).get("reservations", {})
    for device in reservations.get("devices", []):
        yield from _unknown(f"{name}: a device", device, DEVICE)
        if not device.get("capabilities"):
            yield f"{name}: a device without capabilities"
        if {"count", "device_ids"} <= device.keys():
            yield f"{name}: a device by count and by id"


def _words(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(word, str) for word in value))
