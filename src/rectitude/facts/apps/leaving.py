"""Whether what an app reads may leave the device: what is only shown to its user does not."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.flows.following import flows
from rectitude.facts.apps.sources import Read

_NETWORK = "android.permission.INTERNET"
_SHOWN = frozenset({"installed_apps", "contacts", "messages", "call_log", "photos"})
"""
What apps show as their very function: launchers, cleaners, diallers, albums, and whatever lets its user
choose an app, a person or a picture.
"""


def may_leave(package: AppPackage, each: Read) -> bool:
    """
    Return whether the network may get what one place reads.

    By GB/T 35273 a tool whose provider does not get at the data collects nothing. Without the permission no
    network gets anything; and what apps show as their function leaves where it is seen to be sent.
    """
    sent = package.permission(_NETWORK) is not None and each.source.data not in _SHOWN
    return sent or any(
        flow.reading.exact
        and (flow.reading.method, flow.reading.place) == (each.call.method, each.call.place)
        for flow in flows(package).found
    )
