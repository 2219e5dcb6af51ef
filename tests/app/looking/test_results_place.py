"""Where the results of a run go that a page asks for."""

from pathlib import Path

from safelight.app.looking.results_place import ResultsPlace, cornered, results_place


def made(*folders: Path) -> None:
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)


def test_they_go_beside_a_shoot_that_lies_in_a_root(tmp_path: Path) -> None:
    made(shoot := tmp_path / "pictures" / "Wedding")
    assert results_place([shoot], "Cull it!", [tmp_path / "pictures"]) == ResultsPlace(
        tmp_path / "pictures" / "Wedding-Cull-it", inside=False
    )


def test_of_photos_in_a_root_itself_they_go_into_it_into_a_folder_of_their_own(tmp_path: Path) -> None:
    made(root := tmp_path / "pictures")
    place = results_place([root], "Cull", [tmp_path / "other", root])
    assert place == ResultsPlace(root / "safelight-Cull", inside=True)
    assert cornered([root, root / "day"], [root]) == (root,)


def test_photos_that_are_named_one_by_one_claim_no_folder(tmp_path: Path) -> None:
    made(root := tmp_path / "pictures")
    (root / "a.jpg").touch()
    assert results_place([root / "a.jpg"], "Cull", [root]) == ResultsPlace(root / "safelight-Cull", inside=False)


def test_a_folder_of_somebody_else_is_passed_over_and_one_of_ours_is_written_again(tmp_path: Path) -> None:
    made(root := tmp_path / "pictures", theirs := root / "safelight-Cull", ours := root / "safelight-Cull-2")
    (theirs / "a.jpg").touch()
    (ours / ".safelight").touch()
    (ours / "a.jpg").touch()
    assert results_place([root], "Cull", [root]).out == ours


def test_a_recipe_without_a_name_has_results_with_one(tmp_path: Path) -> None:
    made(root := tmp_path / "pictures")
    assert results_place([root], "", [root]).out == root / "safelight-run"
