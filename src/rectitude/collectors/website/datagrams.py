"""
Whether a browser behind our proxy keeps to it: no datagram may leave it on its own.

WebRTC sends UDP past every proxy unless a switch forbids it, and that switch has changed its name
before. So each browser of `network: public-only` is tried before any page is opened in it.
"""

import asyncio

from playwright.async_api import Browser as Chromium
from playwright.async_api import Error

WEBRTC = (
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
"""The switch under its present name and under the one before."""

PATIENCE = 2.0
"""Seconds in which a browser that sends datagrams has sent one: ours; without the switch 0.1."""

_GATHER = """async ([server, wait]) => {
  const connection = new RTCPeerConnection({iceServers: [{urls: server}]});
  connection.createDataChannel('');
  const gathered = new Promise((done) => connection.addEventListener('icegatheringstatechange',
    () => connection.iceGatheringState === 'complete' && done()));
  await connection.setLocalDescription();
  await Promise.race([gathered, new Promise((done) => setTimeout(done, wait))]);
  connection.close();
}"""


class _Listener(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.heard = asyncio.Event()

    def datagram_received(self, data: bytes, addr: object) -> None:
        del data, addr
        self.heard.set()


async def escape(chromium: Chromium) -> bool:
    """Return whether this browser sends a datagram to loopback, past its proxy, when a page asks it."""
    loop = asyncio.get_running_loop()
    transport, listener = await loop.create_datagram_endpoint(
        _Listener, local_addr=("127.0.0.1", 0)
    )
    port = transport.get_extra_info("sockname")[1]
    context = await chromium.new_context()
    try:
        page = await context.new_page()
        await page.evaluate(_GATHER, [f"stun:127.0.0.1:{port}", PATIENCE * 1000])
    except Error:
        return True  # what cannot be tried is not trusted
    finally:
        await context.close()
        transport.close()
    return listener.heard.is_set()
