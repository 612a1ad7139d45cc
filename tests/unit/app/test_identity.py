"""Which app it is: package name, release and signing certificate, as the ledger keeps them."""

import hashlib
import shutil
from pathlib import Path

import msgspec
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from example import EXAMPLES, ROOT
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.cli import main
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage
from rectitude.findings import ReportedRelease, Subject
from rectitude.options import Options

PACKAGE = EXAMPLES / "data.transit.unencrypted.app/failed-1/app.apk"


def certificate() -> str:
    pem = (ROOT / "tests/app_keys/certificate.pem").read_bytes()
    der = x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
    return hashlib.sha256(der).hexdigest()


def test_a_report_says_which_release_of_which_app_it_is_about(tmp_path: Path) -> None:
    report = inspection.inspect(target(str(PACKAGE)), Options(), workdir=tmp_path)

    digest = hashlib.sha256(PACKAGE.read_bytes()).hexdigest()
    assert (report.target.kind, report.target.address) == ("app", "com.example.shop")
    assert report.target.release == ReportedRelease("1.2", digest, certificate())
    assert {finding.subject for finding in report.findings} == {Subject("app", "com.example.shop")}


def test_a_signature_is_checked_with_its_own_key(tmp_path: Path) -> None:
    def signer(data: bytes) -> list[tuple[str, bool | None]]:
        path = tmp_path / "a.apk"
        path.write_bytes(data)
        inspection.inspect_into(tmp_path / "a.zip", target(str(path)), Options())
        package = open_bundle(tmp_path / "a.zip").gather(AppPackage)
        assert package is not None
        return [(each.scheme, each.verified) for each in package.signers]

    whole = PACKAGE.read_bytes()
    at = whole.index(b"APK Sig Block 42")
    signed = bytearray(whole)
    certificate_at = whole.rindex(b"Example for tests", 0, at)
    block = whole.rfind((0x7109871A).to_bytes(4, "little"), 0, certificate_at)
    signed[block + 4 + 12 + 12 + 8] ^= 1  # the first byte of the digest of the file's content

    assert signer(whole) == [("v2", True)]
    assert signer(bytes(signed)) == [("v2", False)]


def test_a_signer_without_a_certificate_is_none(tmp_path: Path) -> None:
    whole = bytearray(PACKAGE.read_bytes())
    pem = (ROOT / "tests/app_keys/certificate.pem").read_bytes()
    at = whole.index(x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER))
    whole[at - 8 : at - 4] = bytes(4)  # the length of the list of certificates
    path = tmp_path / "a.apk"
    path.write_bytes(whole)

    report = inspection.inspect_into(tmp_path / "a.zip", target(str(path)), Options())

    assert report.target.release.certificate is msgspec.UNSET


def test_each_package_of_a_folder_is_a_target_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    folder.mkdir()
    for name in ("a.apk", "b.apk"):
        shutil.copy(PACKAGE, folder / name)
    (folder / "notes.txt").write_text("two of them")

    done = CliRunner().invoke(
        main, ["inspect", str(folder), "--output", str(tmp_path / "out"), "--format", "json",
               "--bundle", str(tmp_path / "bundles")],
    )  # fmt: skip

    assert done.exit_code == 1, done.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]


def test_a_signature_in_a_file_beside_the_package_is_checked_with_the_whole_file(
    tmp_path: Path,
) -> None:
    """The file was written by Android's own apksigner for this very package."""
    beside = Path(__file__).parent / "signed/app.apk.idsig"

    def signers(data: bytes, idsig: bytes) -> list[tuple[str, bool | None]]:
        (tmp_path / "app.apk").write_bytes(data)
        (tmp_path / "app.apk.idsig").write_bytes(idsig)
        inspection.inspect_into(tmp_path / "a.zip", target(str(tmp_path / "app.apk")), Options())
        package = open_bundle(tmp_path / "a.zip").gather(AppPackage)
        assert package is not None
        assert {each.certificate for each in package.signers} == {certificate()}
        return [(each.scheme, each.verified) for each in package.signers]

    whole, idsig = PACKAGE.read_bytes(), beside.read_bytes()
    changed = whole[:-1] + bytes([whole[-1] ^ 1])  # the comment's length, behind all that v2 signs

    assert signers(whole, idsig) == [("v2", True), ("v4", True)]
    assert signers(changed, idsig) == [("v2", True), ("v4", False)]
    assert signers(whole, idsig[:40]) == [("v2", True)]
