"""Bundles go into a store of objects, whole, and stay here until it has them: with a real S3 server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rectitude.sweep.upload import Uploads, reach
from rectitude.text import Unable

fsspec = pytest.importorskip("fsspec")
pytest.importorskip("s3fs")
moto = pytest.importorskip("moto.server")

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of botocore and what it brings
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    system = fsspec.filesystem("s3")
    if not system.exists("evidence"):
        system.mkdir("evidence")
    return system


def bundles(folder: Path, count: int) -> dict[str, bytes]:
    made = {f"{n:06}-site.rectitude.zip": f"bundle {n}".encode() * 100 for n in range(count)}
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return made


def test_bundles_are_in_the_store_and_no_longer_here(bucket: Any, tmp_path: Path) -> None:
    made = bundles(tmp_path, 3)

    uploads = Uploads(tmp_path, "s3://evidence/sweep-1")
    later = {"000009-late.rectitude.zip": b"late"}
    (tmp_path / "000009-late.rectitude.zip").write_bytes(b"late")
    uploads.send("000009-late.rectitude.zip")

    assert uploads.finish() == 0
    assert list(tmp_path.iterdir()) == []
    for name, content in (made | later).items():
        assert bucket.cat_file(f"evidence/sweep-1/{name}") == content


def test_a_store_that_goes_away_costs_no_evidence(
    bucket: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bundles(tmp_path, 2)
    system = _Failing(bucket)
    monkeypatch.setattr("rectitude.sweep.upload.reach", lambda address: (system, "evidence/away"))
    uploads = Uploads(tmp_path, "s3://evidence/away")

    assert uploads.finish() == 2
    assert {path.name for path in tmp_path.iterdir()} == set(made)
    system.away = False
    assert Uploads(tmp_path, "s3://evidence/away").finish() == 0
    assert bucket.cat_file("evidence/away/000000-site.rectitude.zip").startswith(b"bundle 0")


class _Failing:
    """The store, as it is while it cannot be reached."""

    def __init__(self, system: Any) -> None:
        self._system, self.away = system, True

    def put_file(self, source: str, target: str) -> None:
        if self.away:
            raise OSError("away")
        self._system.put_file(source, target)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._system, name)


@pytest.mark.parametrize(
    "address", ["s3://no-such-bucket/x", "nothing://x", "s3://key:secret@evidence/x", "evidence"]
)
def test_an_address_that_cannot_be_used_is_said_without_keys(bucket: Any, address: str) -> None:
    with pytest.raises(Unable) as refused:
        reach(address)

    assert "secret" not in refused.value.text.en
    assert "secret" not in refused.value.text.zh
