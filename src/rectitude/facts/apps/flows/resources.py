"""Texts that code asks of the app's resources, by their numbers: addresses among them."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.values import MOST_CONSTANTS, Value

_ASKED = frozenset(
    {("getString", "(I)Ljava/lang/String;"), ("getText", "(I)Ljava/lang/CharSequence;")}
)
"""How contexts, fragments and the resources themselves are asked for a text as it stands there."""


class Texts:
    """The texts of the resources, those of all languages, by their numbers."""

    def __init__(self, package: AppPackage) -> None:
        self._found: dict[int, set[str]] = {}
        for each in package.texts:
            self._found.setdefault(each.id, set()).add(each.text)

    def asked(self, calling: Calling) -> Value | None:
        """Return the texts that a call may give; None where it asks for none that is known."""
        callee = calling.callee
        if (callee.name, callee.descriptor) not in _ASKED:
            return None
        number = calling.arguments[-1].constant
        found = self._found.get(number, set()) if isinstance(number, int) else set()
        return Value(constants=frozenset(found)) if 0 < len(found) <= MOST_CONSTANTS else None
