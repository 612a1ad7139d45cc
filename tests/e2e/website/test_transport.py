"""What our own requests find out about a host: TLS, client identities, exposed paths."""

from pathlib import Path

import pytest

from rectitude.collectors.website import tls
from rectitude.demo.server import Host, Request, Response, Town
from rectitude.demo.server import serving as town_serving
from rectitude.evidence.popup import PopupTrials
from rectitude.evidence.transport import ExposureProbe, TLSHost
from rectitude.evidence.website import ClientIdentities, Exposures, Website
from rectitude.network.dial import Dialer, Refused
from rectitude.options import Options
from rectitude.text import Unable
from website import answer, inspected, seen, serving

pytestmark = pytest.mark.e2e

PAGE = Response(
    headers={"content-type": "text/html"}, body="<title>t</title><form><input name=phone>"
)


def page(_: Request) -> Response:
    return PAGE


HOSTS = {
    "good.example": Host(respond=page),
    "old.example": Host(respond=page, tls="1.1"),
    "selfsigned.example": Host(respond=page, certificate="self-signed"),
    "expired.example": Host(respond=page, certificate="expired"),
    "wrong.example": Host(respond=page, certificate="wrong-name"),
}


@pytest.fixture(scope="module", name="town")
def _town() -> Town:
    with town_serving(Town(HOSTS)) as town:
        yield town


@pytest.fixture(name="ca")
def _ca(town: Town, tmp_path: Path) -> str:
    return str(town.save_authority(tmp_path / "ca.pem"))


def probed(town: Town, host: str, ca: str) -> TLSHost:
    return tls.probe(Dialer(Options(resolve=town.resolve)), host, 443, ca)


def test_a_good_host_is_trusted_through_the_given_authority(town: Town, ca: str) -> None:
    host = probed(town, "good.example", ca)
    assert (host.trusted, host.name_matches, host.expired, host.self_signed) == (
        True,
        True,
        False,
        False,
    )
    assert host.versions["TLSv1.3"]


def test_old_versions_are_seen_though_openssl_would_not_choose_them(town: Town, ca: str) -> None:
    host = probed(town, "old.example", ca)
    assert host.versions == {"TLSv1": True, "TLSv1.1": True, "TLSv1.2": False, "TLSv1.3": False}


def test_bad_certificates_are_told_apart(town: Town, ca: str) -> None:
    assert probed(town, "selfsigned.example", ca).self_signed
    assert probed(town, "expired.example", ca).expired
    wrong = probed(town, "wrong.example", ca)
    assert (wrong.trusted, wrong.name_matches) == (True, False)


@pytest.mark.parametrize(
    ("host", "error"),
    [
        ("good.example", ""),
        ("selfsigned.example", "net::ERR_CERT_AUTHORITY_INVALID"),
        ("expired.example", "net::ERR_CERT_DATE_INVALID"),
        ("wrong.example", "net::ERR_CERT_COMMON_NAME_INVALID"),
    ],
)
def test_the_browser_goes_past_certificate_errors_and_the_evidence_says_so(
    host: str, error: str, town: Town, ca: str, tmp_path: Path
) -> None:
    website = seen(f"https://{host}/", tmp_path, resolve=town.resolve, ca=ca)
    assert website.pages[0].title == "t"
    assert website.exchanges[0].security.error == error
    assert website.exchanges[0].security.protocol == "TLS 1.3"
    assert [probe.host for probe in website.tls] == [host]


def test_a_site_with_old_tls_only_is_evidence_and_not_an_error(town: Town, tmp_path: Path) -> None:
    wanted = frozenset({Website.NAME, ClientIdentities.NAME})
    options = {"resolve": town.resolve, "rounds": 1, "rate": 200}
    bundle = inspected("https://old.example/", tmp_path, wanted, **options)
    website = bundle.gather(Website)
    assert website.pages[0].problem == "net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH"
    assert website.tls[0].versions["TLSv1.1"]
    assert {probe.status for probe in bundle.gather(ClientIdentities).probes} == {200}


def test_where_pop_ups_are_switched_off_no_browser_is_started_for_them(tmp_path: Path) -> None:
    with serving({"/": "<p>x"}) as site:
        wanted = frozenset({PopupTrials.NAME})
        bundle = inspected(site.url(), tmp_path, wanted, popups="off")
    assert "--popups off" in bundle.manifest.missing[PopupTrials.NAME].en
    assert not bundle.manifest.environment


def test_each_identity_asks_for_the_same_document_in_every_round(tmp_path: Path) -> None:
    def refuses_wechat(request: object) -> None:
        if "MicroMessenger" in request.headers["user-agent"]:
            answer(request, "<title>请在浏览器打开</title>".encode(), status=403)
        else:
            answer(request, "<title>好</title><p>内容</p>".encode())

    pages = {"/": refuses_wechat, "/robots.txt": "User-agent: *\nDisallow: /x"}
    with serving(pages) as site:
        wanted = frozenset({ClientIdentities.NAME})
        bundle = inspected(site.url(), tmp_path, wanted, rounds=2, rate=200)
    found = bundle.gather(ClientIdentities)
    assert {p.round for p in found.probes} == {1, 2}
    assert {p.status for p in found.probes if p.identity == "wechat"} == {403}
    assert {p.status for p in found.probes if p.identity != "wechat"} == {200}
    assert {p.text for p in found.probes if p.identity == "desktop"} == {"内容"}
    assert found.robots[0].status == 200


EXPOSED = {
    "/.git/HEAD": b"ref: refs/heads/main\n",
    "/.env": b"DB_PASSWORD=secret\n" + b"A=1\n" * 2000,
    "/backup.zip": b"PK\x03\x04" + b"0" * 5000,
}


def exposures(
    site_pages: dict[str, bytes], tmp_path: Path, **options: object
) -> list[ExposureProbe]:
    with serving({"/": "<title>t</title>", **site_pages}) as site:
        bundle = inspected(site.url(), tmp_path, frozenset({Exposures.NAME}), rate=500, **options)
    found = bundle.gather(Exposures)
    return [probe for probe in found.probes if probe.exposed] if found else []


def test_exposed_paths_are_proved_with_at_most_one_kibibyte(tmp_path: Path) -> None:
    found = exposures(EXPOSED, tmp_path, probe=True)
    assert {probe.path_kind for probe in found} == {"git", "environment", "backup"}
    assert max(len(probe.proof) for probe in found) == 1024


def test_a_page_for_everything_is_no_exposure(tmp_path: Path) -> None:
    pages = dict.fromkeys(EXPOSED, b"<!doctype html><title>404</title> DB_PASSWORD")
    assert exposures(pages, tmp_path, probe=True) == []


def test_nothing_is_probed_unasked(tmp_path: Path) -> None:
    with serving({"/": "x"}) as site:
        bundle = inspected(site.url(), tmp_path, frozenset({Exposures.NAME}))
        assert bundle.gather(Exposures) is None
        assert site.asked == []
    assert "--probe" in bundle.manifest.missing[Exposures.NAME].zh


def test_probing_elsewhere_needs_declared_authority(tmp_path: Path) -> None:
    with pytest.raises(Unable, match="--authority"):
        inspected("http://203.0.113.7/", tmp_path, frozenset({Exposures.NAME}), probe=True)


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "224.0.0.1"]
)
def test_public_only_refuses_what_is_not_public(address: str) -> None:
    name = f"[{address}]" if ":" in address else address
    dialer = Dialer(Options(network="public-only", resolve=(f"inner.example={name}",)))
    with pytest.raises(Refused):
        dialer.addresses("inner.example", 80)


def test_public_only_lets_listed_addresses_through() -> None:
    dialer = Dialer(Options(network="public-only", allow=("127.0.0.0/8",)))
    assert ("127.0.0.1", 80) in dialer.addresses("site.localhost", 80)
