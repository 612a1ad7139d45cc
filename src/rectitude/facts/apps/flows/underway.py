"""Requests that an app's own code puts together anew on their way, by interceptors or what makes bodies."""

from weakref import WeakKeyDictionary

from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows.concerned import is_own
from rectitude.facts.apps.flows.values import Value
from rectitude.facts.apps.program import Program

_CLIENT, _BUILDER = "Lokhttp3/OkHttpClient;", "Lokhttp3/Request$Builder;"
_INTERCEPTOR = "Lokhttp3/Interceptor;"
_CHANGES = frozenset({"url", "post", "put", "patch", "delete", "method"})
"""What sets where a request goes, or what it says; a header that is added changes neither."""
_MAKES_ANEW = {
    "Lretrofit2/Converter$Factory;": ("requestBodyConverter", "stringConverter"),
    "Lokhttp3/Call$Factory;": ("newCall",),
}
_DEEP = 4
"""Calls from an interceptor on in which a request may be put together; ours."""

_KNOWN: WeakKeyDictionary[Program, bool] = WeakKeyDictionary()


def arriving(program: Program, callee: Signature, value: Value) -> Value:
    """Return what arrives of what a call sends: not exact where the app may change it on its way."""
    return value.blurred() if callee.owner == _CLIENT and may_change(program) else value


def may_change(program: Program) -> bool:
    """
    Return whether what is sent may be enciphered or led elsewhere after it was handed over.

    Which of the app's clients has the interceptor is not asked.
    """
    known = _KNOWN.get(program)
    if known is None:
        known = _KNOWN[program] = _intercepts(program) or _makes_anew(program)
    return known


def _intercepts(program: Program) -> bool:
    return any(
        call.callee.owner == _BUILDER and call.callee.name in _CHANGES
        for owner in program.heirs(_INTERCEPTOR)
        if is_own(program, owner)
        for method in program.methods(owner)
        for called in program.called_by(method, _DEEP)
        for call in program.calls_by(called)
    )


def _makes_anew(program: Program) -> bool:
    return any(
        program.method(owner, name) is not None
        for kind, names in _MAKES_ANEW.items()
        for owner in program.heirs(kind)
        if is_own(program, owner)
        for name in names
    )
