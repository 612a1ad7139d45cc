"""A list of components of others in the form in which Exodus Privacy publishes its trackers, read by hand."""

import re
from pathlib import Path

import msgspec

from rectitude.evidence.app import ListedComponent, SDKList
from rectitude.misfits import misfit
from rectitude.text import Unable

_LARGEST = 64 * 1024 * 1024
"""Bytes of a list; ours. That of Exodus Privacy has less than one million."""
_PURPOSES = {
    "advertisement": "advertising",
    "analytics": "analytics",
    "crash reporting": "crash_reporting",
    "location": "geolocation",
    "profiling": "marketing",
}
"""Categories of the list in the catalogue's words."""
_CLASS = re.compile(r"^[A-Za-z_][\w$]*(\.[A-Za-z_][\w$]*)+\.?$")
_HOST = re.compile(r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")


class _Tracker(msgspec.Struct, frozen=True):
    """One entry, as far as it is used; signatures are patterns joined by `|`."""

    name: str
    code_signature: str = ""
    network_signature: str = ""
    categories: tuple[str | dict[str, object], ...] = ()


class _Published(msgspec.Struct, frozen=True):
    """The file: entries in a list, or by their number."""

    trackers: tuple[_Tracker, ...] | dict[str, _Tracker]


def read(path: Path) -> SDKList:
    """Return the components of a list; raises Unable where it cannot be read or is of another form."""
    try:
        if path.stat().st_size > _LARGEST:
            raise Unable(f"{path.name} 太大。", f"{path.name} is too large.")
        published = msgspec.json.decode(path.read_bytes(), type=_Published)
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}。", f"Cannot read {path.name}: {error.strerror}."
        ) from error
    except msgspec.MsgspecError as error:
        wrong = misfit(error)
        raise Unable(
            f"{path.name} 不是 Exodus Privacy 的 JSON 清单：{wrong.zh}",
            f"{path.name} is no list of Exodus Privacy in JSON: {wrong.en}",
        ) from error
    trackers = published.trackers
    entries = trackers.values() if isinstance(trackers, dict) else trackers
    listed = tuple(each for each in map(_component, entries) if each.classes)
    return SDKList(name=path.name, components=listed, left_out=len(trackers) - len(listed))


def _component(tracker: _Tracker) -> ListedComponent:
    categories = (
        str(each.get("name", "")) if isinstance(each, dict) else each for each in tracker.categories
    )
    purposes = [found for each in categories if (found := _PURPOSES.get(each.strip().casefold()))]
    return ListedComponent(
        name=tracker.name.strip(),
        purpose=purposes[0] if purposes else "unknown",
        classes=_plain(tracker.code_signature, _CLASS),
        domains=_plain(tracker.network_signature.casefold(), _HOST),
    )


def _plain(signature: str, form: re.Pattern[str]) -> tuple[str, ...]:
    r"""
    Return the names of a signature that are plain; a pattern that would match more is none of them.

    >>> _plain(r"com.ads.|com\.track\.Sender|com.*spy", _CLASS)
    ('com.ads.', 'com.track.Sender')
    """
    parts = (part.strip().lstrip("^").replace("\\", "") for part in signature.split("|"))
    return tuple(dict.fromkeys(part for part in parts if form.match(part)))
