"""What machines that share a run agree on: who plays, by which weights, is said where it was begun."""

from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from safelight.app import plan_recipe
from safelight.app.calls import PlanCall
from safelight.app.working.lending import with_lent
from safelight.app.working.terms import KEY, OtherTermsError, require_played_here, terms_of, under_terms
from safelight.errors import CallError
from safelight.models.surroundings import HERE, Surroundings
from safelight.models.weights.lock import Lock, LockedFile, LockedWeights
from safelight.plan.plan import Plan
from safelight.plan.signature import signature
from safelight.store.runs import RunRow
from tests.app.working.conftest import Begun

CARD = Surroundings(device="cuda")
SERVER = Surroundings(vlm_url="http://127.0.0.1:8000/v1", vlm_model="Qwen/Qwen2.5-VL-7B-Instruct")


@pytest.fixture(autouse=True)
def _library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere(tmp_path / "here", monkeypatch)


def elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch, revision: str = "") -> None:
    """From now on this is another machine, with or without weights."""
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("SAFELIGHT_MODELS", str(folder))
    if revision:
        locked = LockedWeights(revision, "main", {"model.safetensors": LockedFile(3, "5f" * 32)})
        Lock().having("PekingU/rtdetr_v2_r18vd", locked).write(folder)


def planned(around: Surroundings) -> Plan:
    """A recipe of published networks."""
    return plan_recipe(PlanCall("sports", "standard", around=around))[1]


def begun_under(row: RunRow, plan: Plan, around: Surroundings) -> RunRow:
    """As the store gives it back."""
    return replace(row, call={**row.call, KEY: orjson.loads(orjson.dumps(terms_of(plan, around)))})


@pytest.mark.parametrize("own", [HERE, CARD, replace(HERE, vlm_max_tokens=64), SERVER])
@pytest.mark.parametrize("there", [HERE, CARD, replace(CARD, vlm_url=SERVER.vlm_url, vlm_model=SERVER.vlm_model)])
def test_a_machine_of_any_kind_comes_to_the_plan_of_the_one_that_began(
    begun: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: Surroundings, own: Surroundings
) -> None:
    elsewhere(tmp_path / "there", monkeypatch, "1" * 40)
    plan = planned(there)
    row = begun_under(begun.row, plan, there)
    elsewhere(tmp_path / "here", monkeypatch)
    assert signature(planned(own)) != signature(plan) or own == there
    assert signature(planned(under_terms(row, own))) == signature(plan)


def test_a_machine_keeps_what_decides_no_answer(begun: Begun) -> None:
    row = begun_under(begun.row, planned(SERVER), SERVER)
    own = Surroundings(vlm_url="http://127.0.0.1:9000/v1", vlm_model="other", vlm_timeout=5.0, vlm_at_once=1)
    found = under_terms(row, own)
    assert (found.vlm_url, found.vlm_timeout, found.vlm_at_once) == ("http://127.0.0.1:9000/v1", 5.0, 1)
    assert found.vlm_model == SERVER.vlm_model
    assert under_terms(row, HERE).vlm_url == SERVER.vlm_url
    assert under_terms(begun_under(begun.row, planned(HERE), HERE), own).vlm_url is None


def test_a_run_without_terms_is_planned_by_the_machines_own(begun: Begun) -> None:
    assert under_terms(begun.row, CARD) is CARD


def test_what_is_asked_of_other_weights_is_not_answered(
    begun: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(tmp_path / "there", monkeypatch, "1" * 40)
    row = begun_under(begun.row, planned(CARD), CARD)
    elsewhere(tmp_path / "here", monkeypatch, "2" * 40)
    plan = planned(under_terms(row, HERE))
    tasks = [task for node in plan.nodes for task in plan.tasks_of(node)]
    require_played_here(task for task in tasks if task.player.role != "rt-detr")
    with pytest.raises(OtherTermsError, match=rf"begun with: PekingU/rtdetr_v2_r18vd {'2' * 40} and not {'1' * 40}\."):
        require_played_here(tasks)


def test_a_model_that_no_name_tells_apart_is_not_asked_on_several_machines() -> None:
    unnamed = replace(SERVER, vlm_model=None)
    with pytest.raises(CallError, match=r"name the model by --vlm-model \(SAFELIGHT_VLM_MODEL\)"):
        with_lent(planned(unnamed), unnamed, "redis://nobody.example/0")
    assert terms_of(planned(SERVER), SERVER)["vlm_model"] == SERVER.vlm_model
