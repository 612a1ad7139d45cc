"""Driver and workers are alike, or one line says in what they differ; what goes between them is encrypted."""

import datetime
import ipaddress
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from rectitude.sweep.jobs import Job
from rectitude.text import Unable

pytest.importorskip("distributed")
from distributed import LocalCluster

from rectitude.cli import working
from rectitude.sweep.cluster import RESOURCE, Cluster, Mismatch, do
from rectitude.sweep.contract import Contract
from rectitude.sweep.packing import pack

JOB = Job(1, 1, "1", "website", "http://h.localhost/", {})
OTHER = Contract("0.0.1", "0123456789abcdef", "Chromium 1")


def authority(folder: Path) -> tuple[Path, Path]:
    """Return a certificate for this machine that is its own authority, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sweep")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    folder.mkdir()
    certificate, private = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, private


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return authority(tmp_path_factory.mktemp("tls") / "own")


@pytest.fixture(scope="module")
def encrypted(keys: tuple[Path, Path]) -> Iterator[str]:
    certificate, private = keys
    with LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        protocol="tls://",
        host="127.0.0.1",
        security=working.security(certificate, certificate, private),
        dashboard_address="127.0.0.1:0",
        resources={RESOURCE: 1},
    ) as running:
        yield running.scheduler.address


def test_who_has_a_certificate_of_the_authority_joins(
    encrypted: str, keys: tuple[Path, Path], tmp_path: Path
) -> None:
    certificate, private = keys

    with Cluster(encrypted, tmp_path, working.security(certificate, certificate, private)) as own:
        assert own.slots() >= 1
    assert encrypted.startswith("tls://")


def test_who_has_another_certificate_is_kept_out_in_one_line(
    encrypted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rectitude.sweep.cluster.PATIENCE", 3.0)
    certificate, private = authority(tmp_path / "stranger")

    with pytest.raises(Unable, match="Cannot reach the scheduler"):
        Cluster(encrypted, tmp_path, working.security(certificate, certificate, private))


def test_one_file_of_three_is_not_enough(tmp_path: Path, keys: tuple[Path, Path]) -> None:
    with pytest.raises(Unable, match="three files"):
        working.security(keys[0], None, None)
    with pytest.raises(Unable, match="three files"):
        working.security(keys[0], tmp_path / "absent.pem", keys[1])


def test_a_worker_that_differs_is_refused_before_it_joins(
    encrypted: str, keys: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls = working.security(keys[0], keys[0], keys[1])
    with Cluster(encrypted, tmp_path, tls):
        monkeypatch.setattr(Contract, "here", classmethod(lambda cls: OTHER))

        with pytest.raises(Unable) as refused:
            working.work(encrypted, 1, tmp_path, tls, "en")

    said = refused.value.text.en
    assert "not as the driver is" in said
    assert "!= 0.0.1" in said
    assert "\n" not in said


def test_a_worker_that_joined_and_differs_does_nothing() -> None:
    with pytest.raises(Mismatch, match="rules 0123456789abcdef != "):
        do(pack(JOB, OTHER))


def test_a_driver_that_finds_a_worker_that_differs_says_which(
    encrypted: str, keys: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = Contract.here(), iter([OTHER])

    def here(cls: type[Contract]) -> Contract:
        return next(asked, real)

    monkeypatch.setattr(Contract, "here", classmethod(here))

    with pytest.raises(Unable, match="is not as this machine is: rectitude "):
        Cluster(encrypted, tmp_path, working.security(keys[0], keys[0], keys[1]))


def test_what_is_sent_shows_nothing_of_a_target() -> None:
    secret = Job(7, 1, "7", "website", "http://h.localhost/?token=abc", {"operator": "张三"})

    assert repr(pack(secret, OTHER)) == "target 7"
