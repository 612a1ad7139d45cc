"""What an app's code does to encrypted connections: whom it trusts, which hosts, after which errors."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, handling, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, State, body_of, followed
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.program import Call, Method, Program, read
from rectitude.facts.apps.switches import TRIAL

_MANAGERS = (
    "Ljavax/net/ssl/X509TrustManager;",
    "Ljavax/net/ssl/X509ExtendedTrustManager;",
)
_VERIFIERS = ("Ljavax/net/ssl/HostnameVerifier;", "Lorg/apache/http/conn/ssl/X509HostnameVerifier;")
_WEB_CLIENT = "Landroid/webkit/WebViewClient;"
_PROCEED = "Landroid/webkit/SslErrorHandler;"
_ALL_HOSTS = (
    ("Lorg/apache/http/conn/ssl/SSLSocketFactory;", "ALLOW_ALL_HOSTNAME_VERIFIER"),
    ("Lorg/apache/http/conn/ssl/NoopHostnameVerifier;", "INSTANCE"),
)
_FLAGS = ("Landroid/content/pm/ApplicationInfo;", "flags")
_READS_ONLY = (
    *(
        "Landroid/util/Log;",
        "Ljava/lang/StringBuilder;",
        "Ljava/lang/String;",
        "Ljava/io/PrintStream;",
    ),
    *("Ljava/util/List;", "Ljava/util/ArrayList;", "Ljava/util/Arrays;", "Ltimber/log/Timber;"),
    *(
        "Ljava/lang/Throwable;",
        "Ljava/lang/Exception;",
        "Ljava/security/cert/CertificateException;",
    ),
)
"""Classes whose methods check no certificate: writing a log, putting texts together."""
_PUT_TOGETHER = frozenset({"unknown", "element", "length", "number"})
"""What a flag is in code: arithmetic, or the yes or no that a condition on it left in a variable."""
_DEEP = 3
"""Methods, one called by the other, in which a certificate or a host is looked at: lambdas call one. Ours."""
_READS = ("get", "toString", "hashCode")
"""Beginnings of the methods of certificates that only read."""
_COMPARES = handling.COMPARES | {
    *("contentEquals", "regionMatches", "compareTo", "compareToIgnoreCase", "charAt"),
}
"""Methods by which a text is compared with another."""
_NO = frozenset({Origin("number", 0)})

Weakness = Literal["trust-manager", "hostname-verifier", "web-view", "all-hosts"]


class Weak(NamedTuple):
    """A method that accepts what it ought to check, and how it comes to be used."""

    kind: Weakness
    method: Method
    always: bool
    """Whether there is no way through it that refuses."""
    chain: Chain | None
    """How an object of its class is made, from a component of the app."""
    in_debugging: bool = False
    """Whether a condition that speaks of debugging or trials stands before it."""


def weaknesses(package: AppPackage) -> Iterator[Weak]:
    """Yield every method that accepts any certificate, host or error, in the order of their names."""
    program = read(package)
    found = [
        *_careless(package, program, "trust-manager", _MANAGERS),
        *_careless(package, program, "hostname-verifier", _VERIFIERS),
        *_web_views(package, program),
        *_all_hosts(package, program),
    ]
    for each in sorted(found, key=lambda each: (each.kind, each.method.signature)):
        yield each._replace(in_debugging=_is_in_debugging(program, each.chain))


def _careless(
    package: AppPackage, program: Program, kind: Weakness, inherits: tuple[str, ...]
) -> Iterator[Weak]:
    name, accepts = _CHECKS[kind]
    for owner in dict.fromkeys(heir for each in inherits for heir in program.heirs(each)):
        checks = [m for m in program.methods(owner) if m.signature.name == name and m.code]
        bodies = [body_of(program, each) for each in checks]
        if checks and all(accepts(program, each) for each in bodies):
            yield Weak(kind, checks[0], True, _made(package, program, owner))
            continue
        compares_nothing = all(_accepts_by_nothing(program, each) for each in bodies)
        for method, body in zip(checks, bodies, strict=True):
            if compares_nothing or (kind == "hostname-verifier" and _passes_unseen(body)):
                yield Weak(kind, method, False, _made(package, program, owner))


def _trusts_all(program: Program, body: Body, deep: int = _DEEP) -> bool:
    """Return whether a trust manager, with what it calls of the app's own, never refuses a certificate."""

    def harmless(call: Instruction) -> bool:
        if _only_reads(call):
            return True
        own = [] if call.callee is None else program.meant(call.callee)
        return bool(deep and own) and all(
            each.code and _trusts_all(program, body_of(program, each), deep - 1) for each in own
        )

    return not ways.can_refuse(body, harmless)


def _only_reads(call: Instruction) -> bool:
    callee = call.callee
    if callee is None or callee.owner in _READS_ONLY:
        return True
    return callee.owner.startswith("Ljava/security/cert/") and callee.name.startswith(_READS)


def _any_host(program: Program, body: Body) -> bool:
    """Return whether a host name verifier says yes to whatever it is asked: to every host that is one."""
    if not body.whole:
        return False
    if ways.returned(body) == {Origin("number", 1)}:
        return True
    return not _asks(program, body) and FirstRun(program).returned(body.method, _A_HOST, 0) == 1


def _asks(
    program: Program,
    body: Body,
    harmless: Callable[[Instruction], bool] = _only_reads,
    deep: int = _DEEP,
) -> bool:
    """Return whether a method, or what it calls of the app's own, calls what may look at what it is given."""
    for each in body.calls:
        if each.callee is None or harmless(each):
            continue
        own = program.meant(each.callee)
        if not deep or not own or not all(method.code for method in own):
            return True
        if any(_asks(program, body_of(program, method), harmless, deep - 1) for method in own):
            return True
    return False


def _accepts_by_nothing(program: Program, body: Body) -> bool:
    """
    Return whether a check may accept though nothing in it compares what it is given, or hands it to a check.

    That a certificate is there, how long a name is, or a number that is reckoned of it tells nobody's.
    """
    accepts = any(
        not each.registers or body.origins(each.place, each.registers[0]) != _NO
        for each in ways.ends(body)
    )
    return body.whole and accepts and not _asks(program, body, _tells_nothing)


def _tells_nothing(call: Instruction) -> bool:
    """Return whether a call says nothing of whose a host or a certificate is: it makes an error, or reads."""
    callee = call.callee
    if callee is None or (callee.name == "<init>" and callee.owner.endswith("Exception;")):
        return True
    return _only_reads(call) and callee.name not in _COMPARES


def _passes_unseen(body: Body) -> bool:
    """Return whether a verifier says yes on a way on which nothing looks at the host or the session."""

    def onwards(each: Instruction, state: State) -> Iterable[int]:
        given = (state.get(register, frozenset()) for register in each.registers)
        looked = each.callee is not None and any(_ASKED & origins for origins in given)
        return () if looked and not _only_reads(each) else body.following(each)

    states = followed(body, onwards)
    return body.whole and any(
        Origin("number", 1) in state.get(each.registers[0], frozenset())
        for each in body.instructions
        if each.code in op.RETURNS and each.registers and (state := states.get(each.place))
    )


_A_HOST = (1, 1, 1)
"""What a verifier is called with: an object, a host and a session, of which none is null."""
_ASKED = frozenset({Origin("parameter", 1), Origin("parameter", 2)})
"""The host and the session."""
_CHECKS: dict[Weakness, tuple[str, Callable[[Program, Body], bool]]] = {
    "trust-manager": ("checkServerTrusted", _trusts_all),
    "hostname-verifier": ("verify", _any_host),
}


def _web_views(package: AppPackage, program: Program) -> Iterator[Weak]:
    """Yield the web views that go on after an error of the certificate: always, or on some ways."""
    for owner in dict.fromkeys(program.heirs(_WEB_CLIENT)):
        method = program.method(owner, "onReceivedSslError")
        if method is None or not method.code:
            continue
        body = body_of(program, method)
        if ways.always(body, _proceeds):
            yield Weak("web-view", method, True, _made(package, program, owner))
        elif any(_proceeds(each) for each in body.instructions):
            yield Weak("web-view", method, False, _made(package, program, owner))


def _proceeds(each: Instruction) -> bool:
    callee = each.callee
    return callee is not None and callee.owner == _PROCEED and callee.name == "proceed"


def _all_hosts(package: AppPackage, program: Program) -> Iterator[Weak]:
    """Yield the methods that take the libraries' own verifiers of any host."""
    for owner, name in _ALL_HOSTS:
        for method in program.readers_of(owner, name):
            if method.signature.owner not in program.classes or owner in program.classes:
                continue
            yield Weak("all-hosts", method, True, chains.is_reached(package, program, method))


def _made(package: AppPackage, program: Program, owner: str) -> Chain | None:
    """Return how an object of a class, or of an heir of it, is made from a component of the app."""
    for each in (owner, *program.heirs(owner)):
        for maker in program.makers_of(each):
            for place in chains.places_of_making(program, maker, each):
                call = Call(maker, place, Signature(each, "<init>", "()V"))
                if chain := chains.is_reached(package, program, call):
                    return chain
    return None


def _is_in_debugging(program: Program, chain: Chain | None) -> bool:
    """Return whether a step of a chain stands behind a condition that speaks of debugging or trials."""
    return any(
        _asks_for_debugging(body, condition)
        for step in chain or ()
        for body in (body_of(program, step.method),)
        for condition in ways.deciding(body, step.place)
    )


def _asks_for_debugging(body: Body, condition: Instruction) -> bool:
    for register in condition.registers:
        for origin in body.origins(condition.place, register):
            name = origin.what.name if isinstance(origin.what, FieldName | Signature) else ""
            if TRIAL.search(name) or (origin.kind in _PUT_TOGETHER and _looks_at_flags(body)):
                return True
    return False


def _looks_at_flags(body: Body) -> bool:
    """Return whether a method reads the flags of the application, one of which says that it is debuggable."""
    return any(
        isinstance(each.reference, FieldName)
        and (each.reference.owner, each.reference.name) == _FLAGS
        for each in body.instructions
    )
