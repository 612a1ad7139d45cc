"""
Scripts that read what tells devices apart: several kinds of reading by one script, not one alone.

A chart draws on a canvas, a game asks the graphics card; a script that reads a drawing back or renders
a sound, and asks for two further kinds besides, resembles the published methods of fingerprinting
(Laperdrix et al., Browser Fingerprinting: A Survey, 2020). What it is for, the calls do not say.
"""

from collections import defaultdict

import msgspec

from rectitude.evidence.exchange import Moment, Stage
from rectitude.evidence.page import InterfaceCall
from rectitude.facts.parties import bare, host_of

LEAST_KINDS = 3
"""Kinds of reading by one script from which it is asked about; ours, and never a finding by itself."""

_KINDS: dict[str, str] = {
    "HTMLCanvasElement.toDataURL": "canvas",
    "HTMLCanvasElement.toBlob": "canvas",
    "OffscreenCanvas.convertToBlob": "canvas",
    "CanvasRenderingContext2D.getImageData": "canvas",
    "OffscreenCanvasRenderingContext2D.getImageData": "canvas",
    "WebGLRenderingContext.getParameter": "graphics",
    "WebGL2RenderingContext.getParameter": "graphics",
    "WebGLRenderingContext.getSupportedExtensions": "graphics",
    "WebGL2RenderingContext.getSupportedExtensions": "graphics",
    "WebGLRenderingContext.readPixels": "graphics",
    "WebGL2RenderingContext.readPixels": "graphics",
    "OfflineAudioContext.startRendering": "sound",
    "FontFaceSet.check": "fonts",
    "SpeechSynthesis.getVoices": "voices",
    "MediaDevices.enumerateDevices": "devices",
    "Navigator.plugins": "hardware",
    "Navigator.mimeTypes": "hardware",
    "Navigator.hardwareConcurrency": "hardware",
    "Navigator.deviceMemory": "hardware",
    "NavigatorUAData.getHighEntropyValues": "hardware",
    "Navigator.getBattery": "battery",
}
_READS_BACK = frozenset({"canvas", "sound"})


class Fingerprint(msgspec.Struct, frozen=True):
    """One script's readings in one context; `kinds` are words of the catalogue's `reading` terms."""

    script: str
    kinds: tuple[str, ...]
    moment: Moment
    refs: tuple[str, ...]


def fingerprints(calls: tuple[InterfaceCall, ...]) -> tuple[Fingerprint, ...]:
    """Return the scripts whose readings resemble fingerprinting, one a script and context."""
    return readers(calls, LEAST_KINDS)


def readers(calls: tuple[InterfaceCall, ...], least: int) -> tuple[Fingerprint, ...]:
    """Return the scripts that read a drawing or sound back, of `least` kinds of reading in all."""
    groups: dict[tuple[str, str], list[InterfaceCall]] = defaultdict(list)
    for call in calls:
        if call.interface in _KINDS and call.script:
            groups[call.script, call.moment.context].append(call)
    found = []
    for (script, _), own in groups.items():
        kinds = dict.fromkeys(_KINDS[call.interface] for call in own)
        if len(kinds) >= least and _READS_BACK & set(kinds):
            refs = tuple(call.ref for call in own)
            found.append(Fingerprint(script, tuple(kinds), own[0].moment, refs))
    return tuple(found)


def unasked(calls: tuple[InterfaceCall, ...]) -> dict[str, Fingerprint]:
    """Return the first fingerprint of each host that nobody had agreed to."""
    found: dict[str, Fingerprint] = {}
    for fingerprint in fingerprints(calls):
        if fingerprint.moment.stage in {Stage.BEFORE, Stage.REFUSED}:
            found.setdefault(host_of(fingerprint.script) or bare(fingerprint.script), fingerprint)
    return found
