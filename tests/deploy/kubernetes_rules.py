"""What Kubernetes demands of the objects that are used here; it refuses them, or leaves a pod waiting for ever."""

import re
from collections.abc import Iterator
from typing import Any

KINDS = {
    "Namespace": "v1",
    "ConfigMap": "v1",
    "Secret": "v1",
    "PersistentVolume": "v1",
    "PersistentVolumeClaim": "v1",
    "Service": "v1",
    "Deployment": "apps/v1",
}
GLOBAL = {"Namespace", "PersistentVolume"}
NAME = r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"
QUANTITY = r"\d+(\.\d+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?"
Objects = list[dict[str, Any]]


def complaints(objects: Objects) -> list[str]:
    """What is wrong with objects that are applied together."""
    return [said for one in objects for said in (*_head(one), *_body(one, objects))]


def _called(one: dict[str, Any]) -> str:
    return f"{one['kind']} {one['metadata']['name']}"


def _named(objects: Objects, kind: str) -> dict[str, dict[str, Any]]:
    return {one["metadata"]["name"]: one for one in objects if one["kind"] == kind}


def _head(one: dict[str, Any]) -> Iterator[str]:
    if one["apiVersion"] != KINDS.get(one["kind"]):
        yield f"{_called(one)}: there is no {one['kind']} of {one['apiVersion']}"
    if not re.fullmatch(NAME, one["metadata"]["name"]):
        yield f"{_called(one)}: that is no name"
    if (one["kind"] in GLOBAL) == ("namespace" in one["metadata"]):
        yield f"{_called(one)}: a namespace too few or too many"


def _body(one: dict[str, Any], objects: Objects) -> Iterator[str]:
    match one["kind"]:
        case "Deployment":
            yield from _deployment(one, objects)
        case "Service":
            yield from _service(one, objects)
        case "PersistentVolumeClaim":
            volume = _named(objects, "PersistentVolume").get(one["spec"]["volumeName"], {"spec": {}})
            if volume["spec"].get("claimRef", {}).get("name") != one["metadata"]["name"]:
                yield f"{_called(one)}: no volume is kept for it"
            elif volume["spec"]["accessModes"] != one["spec"]["accessModes"]:
                yield f"{_called(one)}: its volume is for other modes"
        case "ConfigMap" | "Secret":
            texts = one.get("data", {}) | one.get("stringData", {})
            yield from (f"{_called(one)}: {key} is no text" for key, text in texts.items() if not isinstance(text, str))
        case _:
            return


def _deployment(one: dict[str, Any], objects: Objects) -> Iterator[str]:
    template = one["spec"]["template"]
    if not one["spec"]["selector"]["matchLabels"].items() <= template["metadata"]["labels"].items():
        yield f"{_called(one)}: it does not select its own pods"
    volumes = {volume["name"]: volume for volume in template["spec"]["volumes"]}
    for volume in volumes.values():
        claim = volume.get("persistentVolumeClaim", {}).get("claimName")
        if claim and claim not in _named(objects, "PersistentVolumeClaim"):
            yield f"{_called(one)}: there is no claim {claim!r}"
    for container in template["spec"]["containers"]:
        yield from (f"{_called(one)}: {said}" for said in _container(container, set(volumes), objects))


def _container(container: dict[str, Any], volumes: set[str], objects: Objects) -> Iterator[str]:
    yield from (f"no volume {m['name']!r}" for m in container["volumeMounts"] if m["name"] not in volumes)
    for source in container["envFrom"]:
        ((kind, reference),) = source.items()
        if reference["name"] not in _named(objects, {"configMapRef": "ConfigMap", "secretRef": "Secret"}[kind]):
            yield f"no {kind} {reference['name']!r}"
    yield from (f"{e['name']}: no text" for e in container.get("env", []) if not isinstance(e["value"], str))
    ports = {port["name"] for port in container.get("ports", [])}
    for key in ("startupProbe", "readinessProbe", "livenessProbe"):
        probe = container.get(key, {"exec": {"command": ["true"]}})
        if len(probe.keys() & {"httpGet", "exec"}) != 1:
            yield f"{key}: it asks in no way, or in two"
        elif "httpGet" in probe and probe["httpGet"]["port"] not in ports:
            yield f"{key}: no such port"
        elif "exec" in probe and not all(isinstance(word, str) for word in probe["exec"]["command"]):
            yield f"{key}: a word of its command is no text"
    for wanted in container["resources"].values():
        yield from (f"{name}: {q!r}" for name, q in wanted.items() if not re.fullmatch(QUANTITY, str(q)))


def _service(one: dict[str, Any], objects: Objects) -> Iterator[str]:
    wanted = one["spec"]["selector"].items()
    pods = [d["spec"]["template"] for d in _named(objects, "Deployment").values()]
    found = [c for pod in pods if wanted <= pod["metadata"]["labels"].items() for c in pod["spec"]["containers"]]
    open_ports = {port["name"] for container in found for port in container.get("ports", [])}
    yield from (f"{_called(one)}: leads nowhere" for p in one["spec"]["ports"] if p["targetPort"] not in open_ports)
