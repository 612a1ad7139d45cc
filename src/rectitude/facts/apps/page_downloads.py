"""Downloads that pages begin in a web view, and the names that an app compares them with."""

import re

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, recipients, sdks
from rectitude.facts.apps.program import Program
from rectitude.facts.parties import host_of

_LISTENER, _BEGINS = "Landroid/webkit/DownloadListener;", "onDownloadStart"
_KIND = re.compile(
    r"[.*]?\w{0,4}|\w+/[\w.+*-]+|\w+:/*|attachment|filename\W*|(?:gzip|deflate)|[\W_]+",
    re.IGNORECASE,
)
"""What tells the kind of a file or of an address, and not whose it is: .apk, application/pdf, https://."""


def names_compared(package: AppPackage, program: Program) -> tuple[str, ...]:
    """Return the names with which an app compares the downloads that pages begin, its own hosts left out."""
    listeners = (
        method
        for name in program.heirs(_LISTENER)
        for method in program.methods(name)
        if method.signature.name == _BEGINS and method.code and sdks.is_apps_own(method)
    )
    texts = (text for each in listeners for text in handling.compared(package, program, each))
    return tuple(
        dict.fromkeys(
            text
            for text in texts
            if not (_KIND.fullmatch(text) or recipients.may_be_own(package, host_of(text) or text))
        )
    )
