"""`public-only` under attack: no writing of an inner address, and no datagram, gets past it."""

import asyncio
import socket

import pytest

from rectitude.collectors.website import datagrams
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.proxy import Proxy
from rectitude.network.dial import Dialer
from rectitude.text import Unable

INNER = (
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.51.100.1",
    "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::10.0.0.1", "::8.8.8.8",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "64:ff9b:1::8.8.8.8",
    "100::1", "2001::1", "2001:0:7f00:1::", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "2001:db8::1",
    "2002:7f00:1::", "2002:c0a8:1::1", "2002:a9fe:a9fe::", "fc00::1", "fd00::1", "fe80::1", "fe80::1%eth0",
    "febf::1", "fec0::1", "feff::1", "ff02::1", "ff0e::1", "4000::1", "8000::1",
)  # fmt: skip
PUBLIC = (
    "1.1.1.1", "8.8.8.8", "114.114.114.114", "2400:3200::1", "2606:4700:4700::1111",
    "::ffff:114.114.114.114", "64:ff9b::114.114.114.114", "2002:7272:7272::1",
)  # fmt: skip
GUARDED = WebsiteOptions(network="public-only")


@pytest.mark.parametrize("address", INNER)
def test_no_inner_address_is_let_through_in_any_form(address: str) -> None:
    assert not Dialer(GUARDED).permits("shop.example", address)
    assert Dialer(WebsiteOptions(network="open")).permits("shop.example", address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are(address: str) -> None:
    assert Dialer(GUARDED).permits("shop.example", address)


def test_what_the_operator_lists_is_let_through_when_it_is_wrapped_too() -> None:
    dialer = Dialer(WebsiteOptions(network="public-only", allow=("10.0.0.0/8",)))

    assert dialer.permits("shop.example", "10.1.1.1")
    assert dialer.permits("shop.example", "::ffff:10.1.1.1")
    assert not dialer.permits("shop.example", "::ffff:192.168.1.1")


SENDS = """async ([host, port]) => {
  const urls = [`stun:${host}:${port}`, `turn:${host}:${port}?transport=udp`];
  const servers = [{urls, username: 'u', credential: 'c'}];
  for (const iceTransportPolicy of ['all', 'relay']) {
    const connection = new RTCPeerConnection({iceServers: servers, iceTransportPolicy});
    connection.createDataChannel('');
    await connection.setLocalDescription();
    await connection.setRemoteDescription({type: 'answer', sdp:
      connection.localDescription.sdp.replace('actpass', 'active')}).catch(() => 0);
    await connection.addIceCandidate({sdpMid: '0', candidate:
      `candidate:1 1 udp 2113937151 ${host} ${port} typ host`}).catch(() => 0);
  }
  await new Promise((done) => setTimeout(done, 1500));
}"""


async def datagrams_of_a_page(options: WebsiteOptions, listener: socket.socket) -> int:
    """Return how many datagrams reach a listener on loopback from a page that tries all it can."""
    async with (
        Proxy.serving(Dialer(options)) as proxy,
        Browser.launch(options, proxy=proxy.address) as browser,
        browser.context() as context,
    ):
        page = await context.new_page()
        await page.evaluate(SENDS, list(listener.getsockname()))
    received = 0
    listener.setblocking(False)
    while True:
        try:
            listener.recv(1 << 16)
        except BlockingIOError:
            return received
        received += 1


@pytest.mark.chromium
@pytest.mark.e2e
@pytest.mark.parametrize("profile", ["evidence", "sweep"])
def test_no_datagram_leaves_the_browser(profile: str) -> None:
    options = WebsiteOptions(network="public-only", browser_profile=profile)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", 0))
        assert asyncio.run(datagrams_of_a_page(options, listener)) == 0


@pytest.mark.chromium
@pytest.mark.e2e
@pytest.mark.parametrize("profile", ["evidence", "sweep"])
def test_a_browser_that_does_not_obey_the_switch_is_not_used(
    profile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datagrams, "WEBRTC", ())
    options = WebsiteOptions(network="public-only", browser_profile=profile)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", 0))
        with pytest.raises(Unable, match="sends datagrams past its proxy"):
            asyncio.run(datagrams_of_a_page(options, listener))
