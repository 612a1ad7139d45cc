"""`--deadline` holds from end to end, whatever a server does; what was collected until then is judged."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rectitude import timestamps
from rectitude.bundle import verify
from rectitude.network.aside import aside
from rectitude.text import Unable
from trickling import trickling
from website import serving

pytestmark = pytest.mark.e2e

DEADLINE = 6
GRACE = 25.0
"""Seconds beyond the deadline for starting, closing the browser and judging, on a busy machine too."""

ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n<title>t</title>"
)


class Ended(NamedTuple):
    """An inspection in a process of its own, and how long it took."""

    done: subprocess.CompletedProcess[str]
    took: float
    bundle: Path


def inspection(folder: Path, *arguments: str) -> Ended:
    began = time.monotonic()
    bundle = folder / "a.zip"
    done = subprocess.run(
        [sys.executable, "-m", "rectitude", "inspect", *arguments, "--lang", "en",
         "--deadline", str(DEADLINE), "--bundle", str(bundle)],
        capture_output=True, text=True, check=False, timeout=120, env=ENVIRONMENT,
    )  # fmt: skip
    return Ended(done, time.monotonic() - began, bundle)


def in_the_head(folder: Path) -> Ended:
    with trickling(b"HTTP/1.1 200 OK\r\nX: ", b"x") as port:
        return inspection(folder, f"http://127.0.0.1:{port}/", "--popups", "off")


def in_the_body(folder: Path) -> Ended:
    with trickling(_HEAD, b"x") as port:
        return inspection(folder, f"http://127.0.0.1:{port}/", "--popups", "off")


def in_the_handshake(folder: Path) -> Ended:
    with trickling(b"\x16\x03\x03\x40\x00\x02", b"\0") as port:
        return inspection(folder, f"https://127.0.0.1:{port}/", "--popups", "off")


def in_parts_of_the_page_and_in_names(folder: Path) -> Ended:
    silent = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    silent.bind(("127.0.0.1", 0))
    with silent, trickling(_HEAD, b"x") as port, serving({}) as site:
        parts = (f"<script src='http://slow.test:{port}/{n}'></script>" for n in range(5))
        site.pages["/"] = f"<title>标题</title>正文{''.join(parts)}"
        return inspection(
            folder, f"http://shop.test:{site.server_port}/", "--popups", "off",
            "--resolve", "*.test=127.0.0.1", "--resolver", f"127.0.0.1:{silent.getsockname()[1]}",
        )  # fmt: skip


def in_a_gateway(folder: Path) -> Ended:
    links = "".join(
        f"  - {{url: 'http://l{n}.test/', owner: firm {n}, service: s, group: {group}}}\n"
        for n, group in enumerate(("rival", "control", "affiliated"))
    )
    with trickling(_HEAD, b"x") as port:
        plan = folder / "plan.yaml"
        plan.write_text(
            f"platform: {{name: P, owner: O}}\ngateway: 'http://127.0.0.1:{port}/?t={{url}}'\n"
            f"contexts: [desktop]\nrounds: 3\nlinks:\n{links}",
            encoding="utf-8",
        )
        return inspection(folder, str(plan), "--kind", "links")


TRICKLES = (
    in_the_head,
    in_the_body,
    in_the_handshake,
    in_parts_of_the_page_and_in_names,
    in_a_gateway,
)
SAID = {in_the_head, in_the_body, in_parts_of_the_page_and_in_names}
"""Those whose report says that the inspection did not end, and judges what there was."""
NOTHING_READ = {in_the_head, in_the_handshake}
"""Those that leave nothing to judge, which is no success."""


@pytest.mark.parametrize("trickle", TRICKLES)
def test_the_deadline_holds_and_what_was_collected_until_then_is_judged(
    trickle: Callable[[Path], Ended], tmp_path: Path
) -> None:
    done, took, bundle = trickle(tmp_path)

    assert took < DEADLINE + GRACE
    assert "Traceback" not in done.stderr
    assert done.returncode in ({2} if trickle in NOTHING_READ else {0, 2}), (
        done.stdout + done.stderr
    )
    if trickle in SAID:
        assert f"did not end within {DEADLINE} s" in done.stdout
        assert verify(bundle) == ()


def test_an_authority_of_time_that_trickles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timestamps, "WAIT", 0.8)
    began = time.monotonic()
    with trickling(_HEAD, b"x") as port, pytest.raises(Unable):
        timestamps.request(f"http://127.0.0.1:{port}/", b"content")

    assert time.monotonic() - began < 5


def test_a_thread_that_never_ends_holds_neither_the_loop_nor_the_exit() -> None:
    script = (
        "import asyncio, time\n"
        "from rectitude.network.aside import aside\n"
        "async def main():\n"
        "    async with asyncio.timeout(0.2):\n"
        "        await aside(time.sleep, 600)\n"
        "asyncio.run(main())\n"
    )
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60,
        env=ENVIRONMENT,
    )  # fmt: skip

    assert time.monotonic() - began < 30
    assert "TimeoutError" in done.stderr


def test_what_goes_wrong_in_such_a_thread_is_raised_where_it_is_awaited() -> None:
    with pytest.raises(ZeroDivisionError):
        asyncio.run(aside(divmod, 1, 0))
    assert asyncio.run(aside(divmod, 7, 2)) == (3, 1)
