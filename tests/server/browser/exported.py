"""What a person gets who exports the recipe that is open: a file."""

from pathlib import Path

from playwright.sync_api import Page


def exported(page: Page, word: str) -> str:
    """The text of the file that is downloaded."""
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name=word).click()
    return Path(download.value.path()).read_text(encoding="utf-8")
