"""A capture made for a test, from its packets to its evidence."""

import json
from pathlib import Path

import packets as made
from rectitude.bundle import Writer, open_bundle
from rectitude.bundle.manifest import SCHEMA, Clock, Manifest
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.streams import Address
from rectitude.evidence.capture import Capture
from rectitude.findings import ReportedTarget, Tool
from rectitude.inspection import inspect_into
from rectitude.options import Target

MOBILE = "13912346021"
BODY = json.dumps({"filling": "x" * 5000, "m": MOBILE}).encode()
REQUEST = (
    b"POST /login HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\n"
    b"Content-Length: " + str(len(BODY)).encode() + b"\r\n\r\n" + BODY
)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
TALK = ((True, REQUEST), (False, ANSWER))


PERSONA = f'mobile: "{MOBILE}"\nfirst_party: [shop.example]\n'


def captured(path: Path, folder: Path, persona: str = PERSONA, **choices: object) -> Capture:
    (folder / "persona.yaml").write_text(persona)
    options = CaptureOptions(
        persona=folder / "persona.yaml", scenarios=("data",), capture=CaptureChoices(**choices)
    )
    inspect_into(folder / "a.zip", Target("capture", str(path)), options)
    capture = open_bundle(folder / "a.zip").gather(Capture)
    assert capture is not None
    return capture


def framed(packets: list[bytes]) -> list[bytes]:
    return [made.ethernet(packet) for packet in packets]


def writing(path: Path) -> Writer:
    """What writes a bundle of a capture."""
    manifest = Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="2026-11",
        target=ReportedTarget("capture", "a.pcap"), options={},
        clock=Clock(started="2026-11-25T00:00:00Z"),
    )  # fmt: skip
    return Writer(path, manifest)


def side_of(keeper: Keeper, server: Address, app: str = "") -> Side:
    """A server of which nothing else is known."""
    return Side(keeper, Names(), KeyLog(), server, app)
