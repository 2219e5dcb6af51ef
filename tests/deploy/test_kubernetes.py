"""The Kubernetes example: what would be refused, or wait for ever."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from tests.deploy.files import containers, manifests
from tests.deploy.kubernetes_rules import complaints

Objects = list[dict[str, Any]]


def one(objects: Objects, kind: str, name: str) -> dict[str, Any]:
    (found,) = (each for each in objects if (each["kind"], each["metadata"]["name"]) == (kind, name))
    return found


def pod(objects: Objects) -> dict[str, Any]:
    template: dict[str, Any] = one(objects, "Deployment", "web")["spec"]["template"]
    return template


def box(objects: Objects) -> dict[str, Any]:
    container: dict[str, Any] = pod(objects)["spec"]["containers"][0]
    return container


def test_kubernetes_has_nothing_against_it() -> None:
    assert complaints(manifests()) == []


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda them: them[0].update(apiVersion="apps/v1"), "Namespace safelight: there is no Namespace of apps/v1"),
        (
            lambda them: them[0]["metadata"].update(namespace="x"),
            "Namespace safelight: a namespace too few or too many",
        ),
        (lambda them: them[0]["metadata"].update(name="Safe_Light"), "Namespace Safe_Light: that is no name"),
        (lambda them: them[1]["data"].update(OMP_NUM_THREADS=1), "ConfigMap safelight: OMP_NUM_THREADS is no text"),
        (
            lambda them: one(them, "PersistentVolume", "safelight-blobs")["spec"].pop("claimRef"),
            "no volume is kept for it",
        ),
        (lambda them: pod(them)["metadata"]["labels"].update(app="x"), "it does not select its own pods"),
        (lambda them: pod(them)["spec"]["volumes"].pop(0), "Deployment web: no volume 'photos'"),
        (lambda them: them.remove(one(them, "PersistentVolumeClaim", "models")), "there is no claim 'models'"),
        (lambda them: them.remove(one(them, "Secret", "safelight")), "Deployment web: no secretRef 'safelight'"),
        (lambda them: box(them)["livenessProbe"]["httpGet"].update(port="web"), "livenessProbe: no such port"),
        (lambda them: box(them)["livenessProbe"].pop("httpGet"), "livenessProbe: it asks in no way, or in two"),
        (
            lambda them: box(them).update(livenessProbe={"exec": {"command": ["sleep", 5]}}),
            "livenessProbe: a word of its command is no text",
        ),
        (lambda them: box(them)["resources"]["limits"].update(memory="8GB"), "Deployment web: memory: '8GB'"),
        (lambda them: one(them, "Service", "web")["spec"]["selector"].update(part="x"), "Service web: leads nowhere"),
    ],
)
def test_what_it_would_refuse_is_noticed(spoil: Callable[[Objects], object], complaint: str) -> None:
    objects = deepcopy(manifests())
    objects.sort(key=lambda each: each["kind"] != "Namespace")  # the first two are the namespace and the ConfigMap
    objects[1:] = sorted(objects[1:], key=lambda each: each["kind"] != "ConfigMap")
    spoil(objects)
    assert any(complaint in said for said in complaints(objects))


@pytest.mark.parametrize("container", list(containers()), ids=lambda container: " ".join(container["args"][:3]))
def test_pictures_have_room_to_be_handed_over_and_nobody_is_root(container: dict[str, Any]) -> None:
    assert {"name": "shm", "mountPath": "/dev/shm"} in container["volumeMounts"]
    assert container["securityContext"]["allowPrivilegeEscalation"] is False


def test_every_queue_has_workers_that_see_photos_where_the_coordinator_does() -> None:
    workers = [each for each in containers() if each["args"][0] == "worker"]
    assert sorted(each["args"][-1] for each in workers) == ["cpu", "fast", "gpu"]
    for each in workers:
        assert {"name": "photos", "mountPath": "/photos", "readOnly": True} in each["volumeMounts"]
    assert [each["args"][-1] for each in workers if "nvidia.com/gpu" in each["resources"]["limits"]] == ["gpu"]


def test_every_worker_is_asked_whether_it_takes_work() -> None:
    for each in containers():
        if each["args"][0] == "worker":
            for probe in ("startupProbe", "livenessProbe"):
                assert each[probe]["exec"]["command"][:3] == ["safelight", "doctor", "--worker"]


def test_the_web_app_is_asked_whether_it_is_well() -> None:
    (web,) = (each for each in containers() if each["args"][0] == "serve")
    assert {"startupProbe", "readinessProbe", "livenessProbe"} <= web.keys()
