"""What building is done with."""

import pytest

from safelight.actions import catalogue as actions
from safelight.actions.catalogue import Catalogue
from safelight.models import profiles
from safelight.models.profiles import Profile


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return actions.load()


@pytest.fixture(scope="session")
def profile() -> Profile:
    return profiles.load("builtin")
