"""
The interfaces of browsers whose calls are watched, and the expression that watches them.

It is evaluated in the page's own realm, where the browser's own functions are: from an isolated world
they cannot be reached. It therefore calls nothing that a page could have put in place of the browser's,
defines no function that could be seen as a caller, and leaves nothing behind but breakpoints.
"""

import json

COOKIE = "Document.cookie="
LISTENER = "EventTarget.addEventListener"

TOLD_APART = frozenset({COOKIE, "CookieStore.set", LISTENER})
"""Interfaces whose first argument is looked at."""

SENSOR_EVENTS = ("devicemotion", "deviceorientation", "deviceorientationabsolute", "devicelight")

_METHODS = {
    "CookieStore": ("set",),
    "HTMLCanvasElement": ("toDataURL", "toBlob"),
    "OffscreenCanvas": ("convertToBlob",),
    "CanvasRenderingContext2D": ("getImageData",),
    "OffscreenCanvasRenderingContext2D": ("getImageData",),
    "WebGLRenderingContext": ("getParameter", "readPixels", "getSupportedExtensions"),
    "WebGL2RenderingContext": ("getParameter", "readPixels", "getSupportedExtensions"),
    "BaseAudioContext": ("createOscillator", "createDynamicsCompressor"),
    "OfflineAudioContext": ("startRendering",),
    "AnalyserNode": ("getFloatFrequencyData",),
    "RTCPeerConnection": ("createDataChannel", "createOffer"),
    "Navigator": ("getBattery", "getGamepads"),
    "NavigatorUAData": ("getHighEntropyValues",),
    "MediaDevices": ("enumerateDevices", "getUserMedia"),
    "Geolocation": ("getCurrentPosition", "watchPosition"),
    "Sensor": ("start",),
    "Clipboard": ("read", "readText"),
    "FontFaceSet": ("check",),
    "SpeechSynthesis": ("getVoices",),
    "EventTarget": ("addEventListener",),
}
_STATIC_METHODS = {"Notification": ("requestPermission",)}
_GETTERS = {
    "Navigator": ("plugins", "mimeTypes", "hardwareConcurrency", "deviceMemory"),
    "WorkerNavigator": ("hardwareConcurrency", "deviceMemory"),
}


def watching(variable: str) -> str:
    """
    Return the expression that sets a breakpoint on each interface, by the debugger's own `debug`.

    A breakpoint leaves `[interface]` in the variable, with the first argument where that is looked at.
    """
    functions = {
        f"{owner}.{name}": f"{owner}.prototype.{name}"
        for owner, names in _METHODS.items()
        for name in names
    }
    functions |= {
        f"{owner}.{name}": f"{owner}.{name}"
        for owner, names in _STATIC_METHODS.items()
        for name in names
    }
    functions |= {
        f"{owner}.{name}": _accessor(owner, name, "get")
        for owner, names in _GETTERS.items()
        for name in names
    }
    functions[COOKIE] = _accessor("Document", "cookie", "set")
    # One that this browser or this kind of realm lacks throws, and is passed over.
    return "\n".join(
        f"try {{ debug({function}, {json.dumps(_condition(variable, name))}) }} catch {{}}"
        for name, function in functions.items()
    )


def _accessor(owner: str, name: str, part: str) -> str:
    return f"Object.getOwnPropertyDescriptor({owner}.prototype, '{name}').{part}"


def _condition(variable: str, name: str) -> str:
    argument = ", arguments[0]" if name in TOLD_APART else ""
    left = f"({variable} = ['{name}'{argument}], true)"
    if name != LISTENER:
        return left
    sensed = " || ".join(f"arguments[0] === '{event}'" for event in SENSOR_EVENTS)
    return f"({sensed}) && {left}"
