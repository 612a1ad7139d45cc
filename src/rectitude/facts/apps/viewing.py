"""What a view is asked of itself: its number, and who looks at it."""

from rectitude.facts.apps.dex import Signature

_VIEWS = (
    *("Landroid/view/", "Landroid/widget/", "Landroidx/appcompat/widget/"),
    "Lcom/google/android/material/",
)
"""Beginnings of the classes of views, by any of which a view is asked for its number."""
_IN_EDITOR = ("isInEditMode", "()Z")
"""Asks whether a view is shown to its maker in a tool: never on a phone."""
NUMBER = ("getId", "()I")


def asks(callee: Signature) -> bool:
    """Return whether a call asks a view for its number, or whether its maker looks at it in a tool."""
    return callee[1:] == _IN_EDITOR or (callee[1:] == NUMBER and callee.owner.startswith(_VIEWS))
