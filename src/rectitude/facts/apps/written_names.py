"""Names that a written text gives for what stands behind them: `password=` before what somebody typed."""

from itertools import pairwise

from rectitude.facts.apps import entered, joining
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.passwords import Kept, secret_in
from rectitude.facts.apps.program import Program
from rectitude.facts.apps.putting import text

WRITES = frozenset({"write", "append", "print", "println", "printf", "format"})
"""Methods of writers and streams by which a text is written."""
_BETWEEN = "=:：\"' \t"
"""What stands between a name and its value in a text."""


def secret(program: Program, kept: Kept) -> str:
    """
    Return the name that a written text itself gives for what somebody typed and that stands behind it.

    As in `password=` with the field's text joined to it, written by the method that opens the file.
    """
    body = body_of(program, kept.call.method)
    opened = Origin("call", kept.call.callee, kept.call.place)
    for call in body.calls:
        writes = call.callee is not None and call.callee.name in WRITES
        if writes and opened in _wrapped(body, body.argument(call, 0)):
            parts = joining.parts(body, _as_text(body, body.argument(call, 1)))
            for before, after in pairwise(parts):
                name = secret_in(text(before).rstrip(_BETWEEN))
                if name and entered.typed_into(program, body, after):
                    return name
    return ""


def _wrapped(body: Body, writer: Origins) -> Origins:
    """Return a writer's origins and those of the streams for which it was made."""
    made = [
        body.argument(call, 1)
        for call in body.calls
        if call.callee is not None
        and call.callee.name == "<init>"
        and len(body.arguments(call)) > 1
        and body.argument(call, 0) == writer
    ]
    return writer.union(*made)


def _as_text(body: Body, written: Origins) -> Origins:
    """Return the text whose bytes are written, or what is written itself."""
    texts = [
        body.argument(body.instruction(each.place), 0)
        for each in written
        if isinstance(each.what, Signature) and each.what.name == "getBytes"
    ]
    return frozenset[Origin]().union(*texts) or written
