"""Captures of traffic: what other tools recorded of an app or a site, read without touching the net."""

from rectitude.collectors.capture.options import CaptureOptions
from rectitude.collectors.kinds import Kind

_CAPTURES = frozenset({".har", ".pcap", ".pcapng", ".cap", ".mitm", ".flows"})

KIND = Kind(
    name="capture",
    subject="domain",
    options=CaptureOptions,
    suffixes=_CAPTURES,
    folder=_CAPTURES,
)
