"""The catalogue: what recipes may name."""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from safelight.actions.catalogue import Catalogue, load
from safelight.actions.declare import Action, Signature
from safelight.actions.manifest import manifest
from safelight.errors import DeclarationError
from tests.plugin import install

NAMED_BY_THE_DESIGN = {
    "nima": {
        "quality_check",
        "quality_filter",
        "composition_check",
        "quality_guided_enhancement",
        "select_best_from_group",
        "rank_all",
    },
    "siglip": {"find_duplicates", "group_similar", "match_style", "search", "recognise_sets"},
    "rt-detr": {"detect_objects"},
    "sam2": {"segment_objects", "segment_all_faces", "enhance_faces", "isolate_subject"},
    "qwen2.5-vl": {"analyze_scene", "suggest_edits", "prompt", "compare_moments"},
    "": {"decide", "apply_edits", "final_quality_check", "export"},
}


def test_every_action_has_its_name_and_its_model() -> None:
    catalogue = load()
    assert {role: {one.name for one in catalogue.of(role)} for role in ("", *catalogue.roles)} == NAMED_BY_THE_DESIGN


def test_only_what_has_a_decision_can_be_played() -> None:
    played = load().find("siglip", "match_style")
    assert isinstance(played, Action)
    told = Signature(**{one.name: getattr(played, one.name) for one in fields(Signature)})
    catalogue = Catalogue((told,))
    assert catalogue.action("siglip", "match_style") is None
    assert catalogue.find("siglip", "match_style") is told


def test_an_action_is_known_by_the_parameters_that_only_it_has() -> None:
    catalogue = load()
    assert [one.name for one in catalogue.matching("rt-detr", ["detect", "use_for"])] == ["detect_objects"]
    assert [one.name for one in catalogue.matching("qwen2.5-vl", ["prompt", "extract"])] == ["prompt"]
    assert catalogue.matching("rt-detr", ["prompt"]) == ()


def test_one_name_of_one_model_is_listed_once() -> None:
    signatures = load().signatures
    with pytest.raises(DeclarationError, match="'quality_check' of model 'nima' twice"):
        Catalogue((*signatures, signatures[0]))


def test_no_two_parameters_of_an_action_share_a_name_and_no_alias_hides_one() -> None:
    for signature in load().signatures:
        fields = signature.params.model_fields
        assert all(alias == name or alias not in fields for alias, name in signature.alias_map().items())


def test_a_manifest_says_what_a_form_needs() -> None:
    said = manifest(load().signatures[0])
    assert said["name"] == "quality_check"
    assert said["sentence"]
    assert {one["x-part"] for one in said["parameters"]["properties"].values()} <= {"measure", "decide"}
    assert all(manifest(signature)["parameters"]["properties"] is not None for signature in load().signatures)


def test_the_catalogue_imports_nothing_heavy() -> None:
    code = """
import sys
from safelight.actions.catalogue import load
from safelight.models.profiles import load as profile
load(), profile("builtin")
heavy = {"numpy", "cv2", "onnxruntime", "onnx", "torch"} & sys.modules.keys()
sys.exit(f"imported {sorted(heavy)}" if heavy else 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


DARKROOM = """
from safelight.actions.declare import Params, action

class Nothing(Params):
    pass

@action("nima", scope="photo", gives="grain", params=Nothing, sentence=lambda _: "Look at the grain")
def judge_grain(members, measured, params):
    \"\"\"Look at the grain.\"\"\"
    return []

FRIENDS = "not an action"
"""


def test_a_package_adds_an_action_by_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(
        tmp_path, name="darkroom", code=DARKROOM, group="safelight.actions", points={"grain": "darkroom:judge_grain"}
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    assert load().action("nima", "judge_grain") is not None


def test_an_entry_point_that_gives_no_action_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, name="darkroom2", code=DARKROOM, group="safelight.actions", points={"bad": "darkroom2:FRIENDS"})
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(DeclarationError, match=r"'bad' of group 'safelight.actions' gives no actions"):
        load()
