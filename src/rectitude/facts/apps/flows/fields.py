"""What people type: which fields of the screens ask for personal data, and for which."""

import re

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts import field_words
from rectitude.facts.apps.flows.values import Heap, Value

OWNERS = (
    *("Landroid/widget/EditText;", "Landroid/widget/AutoCompleteTextView;"),
    *("Landroid/widget/TextView;", "Landroidx/appcompat/widget/AppCompatEditText;"),
    *("Landroid/support/v7/widget/AppCompatEditText;", "Landroid/support/design/widget/TextInputEditText;"),
    *("Lcom/google/android/material/textfield/TextInputEditText;",),
)  # fmt: skip
"""The views that are asked for what was typed; by `TextView` too, of which all of them are."""
GETS = frozenset({"getText", "getEditableText"})
VIEW, HINT, KIND = "@view", "@Hint", "@kind"
"""What a view in hand is remembered by: its number, its hint, what may be typed."""
_TYPED_INTO = ("EditText", "AutoCompleteTextView")
_NO_PERSON = frozenset({"", "username", "credit_code"})
"""What alone says nothing of a person: a nickname, a firm's code."""
_HOME = re.compile(
    r"住址|收货|家庭|详细地址|通讯地址|home.?address|shipping|delivery", re.IGNORECASE
)
"""Words of somebody's address; an address alone may be a server's. Ours."""
_BY_KIND = {
    0x03: "mobile",
    0x12: "password",
    0x21: "email",
    0x61: "name",
    0x71: "address",
    0x81: "password",
    0xD1: "email",
    0xE1: "password",
}
"""Class and variation of android.text.InputType."""
_OF_KIND = 0xFFF


class Fields:
    """The fields of an app's screens, by the numbers of their views."""

    def __init__(self, package: AppPackage) -> None:
        found: dict[int, set[str]] = {}
        for view in package.views:
            if view.id and _is_field(view):
                found.setdefault(view.id, set()).add(_asked(view.hint, view.name, view.input_type))
        self._asked = {number: kinds.pop() for number, kinds in found.items() if len(kinds) == 1}

    def of_view(self, number: int) -> str:
        """Return what the field of a number asks for; nothing where layouts differ, or it is no person's."""
        return self._asked.get(number, "")

    def asked(self, view: Value, heap: Heap) -> str:
        """Return what the one view that is meant asks for; nothing where that is unclear or no person's."""
        kinds = set()
        for thing in view.things:
            number, hint, kind = (heap.get(thing, field) for field in (VIEW, HINT, KIND))
            laid_out = ""
            if number is not None and isinstance(number.constant, int):
                laid_out = self._asked.get(number.constant, "")
            said = kind.constant if kind is not None else 0
            text = hint.text if hint is not None else None
            in_code = _asked(text or "", "", said if isinstance(said, int) else 0)
            kinds.add(in_code or laid_out)
        return kinds.pop() if len(kinds) == 1 else ""


def _is_field(view: LayoutView) -> bool:
    return view.tag.endswith(_TYPED_INTO) or bool(view.input_type or view.hint)


def _asked(hint: str, name: str, kind: int) -> str:
    """Return what a field asks for, by its hint, its name, or what may be typed, the first that says it."""
    for words in (hint, name):
        found = field_words.asked(words)
        if found == "address" and not _HOME.search(words):
            found = ""
        if found is not None:
            return "" if found in _NO_PERSON else found
    return _BY_KIND.get(kind & _OF_KIND, "")
