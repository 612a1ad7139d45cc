"""What a method does with one of the system's dialogs, from its builder on, and what that says."""

from rectitude.facts.apps import buttons
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature

_SAYS = frozenset({"setTitle", "setMessage"})
_MOST_LINKS = 20
"""Calls of one builder on the result of the call before; ours."""


def done_with(body: Body, of_dialog: Origins) -> list[Instruction]:
    """Return the calls of a method that work on a dialog or its builder; nothing where it goes elsewhere."""
    dialog = _root(body, of_dialog)
    if dialog is None:
        return []
    for each in body.instructions:
        kept = each.registers[:1] if each.code in (*op.IPUTS, *op.SPUTS, *op.RETURNS) else ()
        given = body.arguments(each)[1:] if each.callee is not None else ()
        for register in (*kept, *given):
            if _root(body, body.origins(each.place, register)) == dialog:
                return []
    return [
        each
        for each in body.calls
        if body.arguments(each) and _root(body, body.argument(each, 0)) == dialog
    ]


def said(body: Body, done: list[Instruction], texts: dict[int, str]) -> str:
    """Return the title and the message of a dialog."""
    return " ".join(
        buttons.text(body, body.argument(each, 1), texts)
        for each in done
        if each.callee is not None and each.callee.name in _SAYS
    )


def _root(body: Body, origins: Origins) -> Origin | None:
    """Return where the one dialog or builder was made that a register holds, back through its own calls."""
    for _ in range(_MOST_LINKS):
        if len(origins) != 1:
            return None
        (origin,) = origins
        if origin.kind == "new" and origin.what in buttons.BUILDERS:
            return origin
        if (
            origin.kind != "call"
            or not isinstance(origin.what, Signature)
            or origin.what.owner not in buttons.BUILDERS
        ):
            return None
        origins = body.argument(body.instruction(origin.place), 0)
    return None
