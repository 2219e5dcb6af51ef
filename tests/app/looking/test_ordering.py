"""A run put into words, and started by somebody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from safelight.app.looking.ordering import Asked, Order, begin, order, spread
from safelight.app.looking.recipes_kept import until_step
from safelight.app.photo_list import listed_in
from safelight.errors import CallError, RecipeError, RunError
from safelight.store.runs import RunRow
from safelight.store.store import Store
from tests.whole.shoots import jpeg, shoot_of


@dataclass
class FakeStart:
    process: int = 4711
    code: int | None = None
    words: str = ""

    def ended(self) -> int | None:
        return self.code

    def said(self) -> str:
        return self.words


@dataclass
class FakeStarter:
    """Writes the row that a run would, or says why there is none."""

    store: Store
    start_: FakeStart = field(default_factory=FakeStart)
    asked: list[tuple[Sequence[str], Mapping[str, str]]] = field(default_factory=list)

    def start(self, words: Sequence[str], variables: Mapping[str, str]) -> FakeStart:
        self.asked.append((words, variables))
        if self.start_.code is None:
            out = words[words.index("-o") + 1]
            owner = f"process {self.start_.process} on here"
            self.store.runs.begin(RunRow("new", "running", "Cull", "", "", "builtin", out, {}, "", owner, 0), [])
        return self.start_


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


def test_a_run_is_put_into_words_that_no_shell_reads(tmp_path: Path) -> None:
    shoot = shoot_of(tmp_path / "-o $(rm) shoot", {"a.jpg": jpeg(1)})
    asked = Asked("cull", (shoot,), "builtin", overrides=("quality_check.faces=false",), fresh=True)
    made = order(asked, "/x/store.db", {"SAFELIGHT_WORKERS": "2"})
    assert made.words[0] == "run"
    assert made.words[-3:] == ("--", "cull", str(shoot))
    assert made.variables == {"SAFELIGHT_WORKERS": "2", "SAFELIGHT_RUN_BY": "web"}
    assert made.out.parent == tmp_path
    assert {"--fresh", "--store", "--set"} <= set(made.words)


def test_a_sample_names_its_photos_and_goes_into_a_folder_of_its_own(tmp_path: Path) -> None:
    shoot = shoot_of(tmp_path / "shoot", {f"{n:02}.jpg": jpeg(n) for n in range(20)})
    made = order(Asked("cull", (shoot,), "builtin", sample=3), None, {})
    assert made.words[made.words.index("--") + 2 :] == (str(shoot),)
    assert len(listed_in(Path(made.words[made.words.index("--only") + 1]))) == 3
    assert made.out.name.endswith("-sample")
    only = order(Asked("cull", (shoot,), "builtin", only=(shoot / "03.jpg",)), None, {})
    assert listed_in(Path(only.words[only.words.index("--only") + 1])) == {shoot / "03.jpg"}
    with pytest.raises(CallError, match="none of these"):
        order(Asked("cull", (shoot,), "builtin", only=(tmp_path / "else.jpg",)), None, {})


def test_what_is_wrong_is_said_before_anything_starts(tmp_path: Path) -> None:
    shoot = shoot_of(tmp_path / "shoot", {"a.jpg": jpeg(1)})
    with pytest.raises(CallError):
        order(Asked("cull", (shoot,), "builtin", overrides=("nope.x=1",)), None, {})
    (tmp_path / "bad.yaml").write_text("name: x\nstages: 7\n")
    with pytest.raises(RecipeError):
        order(Asked(tmp_path / "bad.yaml", (shoot,), "builtin"), None, {})


def test_five_thousand_chosen_photos_are_no_longer_command_than_one(tmp_path: Path) -> None:
    shoot = tmp_path / "shoot"
    shoot.mkdir()
    names = [f"{'long-name-' * 8}{number:04}.jpg" for number in range(5_001)]
    for name in names:
        (shoot / name).touch()
    chosen = tuple(shoot / name for name in names[1:])
    made = order(Asked("cull", (shoot,), "builtin", only=chosen), None, {})
    assert sum(len(word) + 1 for word in made.words) < 1_000
    assert listed_in(Path(made.words[made.words.index("--only") + 1])) == set(chosen)


@pytest.mark.parametrize(("code", "kind"), [(2, CallError), (1, RunError)])
def test_one_that_ends_at_once_says_why(store: Store, tmp_path: Path, code: int, kind: type[Exception]) -> None:
    starter = FakeStarter(store, FakeStart(code=code, words="Error: no room"))
    with pytest.raises(kind, match=r"^no room$"):
        begin(Order(("run", "-o", str(tmp_path)), {}, tmp_path), starter, store)


def test_its_row_is_found_by_its_folder(store: Store, tmp_path: Path) -> None:
    old = RunRow("old", "running", "Cull", "", "", "builtin", str(tmp_path), {}, "", "process 1 on here", 0)
    store.runs.begin(old, [])
    assert begin(Order(("run", "-o", str(tmp_path)), {}, tmp_path), FakeStarter(store), store).id == "new"


@pytest.mark.parametrize(("photos", "wanted"), [(1, 1), (5, 50), (100, 1), (100, 7), (100, 12), (13, 12), (1_000, 40)])
def test_a_sample_is_spread_over_the_shoot_in_stretches(photos: int, wanted: int) -> None:
    found = list(spread(photos, wanted))
    assert found == sorted(set(found))
    assert all(0 <= at < photos for at in found)
    assert min(photos, wanted) * 0.5 <= len(found) <= wanted


def test_a_recipe_until_a_step_is_sound_and_does_no_more() -> None:
    from safelight import recipes
    from safelight.recipe.load import read

    text = Path(recipes.path("five-stages")).read_text(encoding="utf-8")
    cut = read(until_step(text, "detect_objects"), "cut").sound().recipe
    done = [step.action for stage in cut.stages for step in stage.steps if not step.disabled]
    assert done[-1] == "detect_objects"
    with pytest.raises(CallError, match="has no step 'nope'"):
        until_step(text, "nope")
