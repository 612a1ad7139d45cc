import pytest

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from reporting import make_bundle, make_inspection


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return make_bundle(tmp_path_factory.mktemp("ordinary"))


@pytest.fixture(scope="session")
def inspection(bundle: Bundle) -> Inspection:
    return make_inspection(bundle)


@pytest.fixture(scope="session")
def hostile_bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return make_bundle(tmp_path_factory.mktemp("hostile"), hostile=True)


@pytest.fixture(scope="session")
def hostile(hostile_bundle: Bundle) -> Inspection:
    return make_inspection(hostile_bundle, hostile=True)
