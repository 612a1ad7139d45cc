"""Where in an app a finding stands, what it cites, and how a chain of calls is told."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.chains import Chain, Step
from rectitude.facts.apps.dex import Signature, dotted
from rectitude.facts.apps.program import Method, read
from rectitude.findings import Place

_MOST_CITED = 8
_MOST_TOLD = 12
"""Steps of a chain that a message names; ours. The report shows all."""


def of_method(method: Method, detail: str = "", chain: Chain | None = None) -> Place:
    """
    Return the place of a method; `detail` tells two findings in one method apart.

    The calls that lead there go into the report, a line each: `Lcom/a/B;->name()V@12`, the unit behind
    the `@`.
    """
    owner, name, descriptor = method.signature
    fields: dict[str, str | int] = {"class_name": dotted(owner), "method": f"{name}{descriptor}"}
    if chain:
        fields["calls"] = "\n".join(_written(step) for step in chain)
    key = f"{dotted(owner)}.{name}{descriptor}"
    return Place(kind="class", key=f"{key} {detail}".strip(), fields=fields)


def _written(step: Step) -> str:
    owner, name, descriptor = step.method.signature
    return f"{owner}->{name}{descriptor}@{step.place}"


def read_calls(written: str) -> list[tuple[Signature, int]]:
    """
    Return the calls of a place as a report holds them.

    >>> read_calls("Lcom/a/B;->name()V@12")
    [(Signature(owner='Lcom/a/B;', name='name', descriptor='()V'), 12)]
    """
    found = []
    for line in written.splitlines():
        signature, _, place = line.rpartition("@")
        owner, _, rest = signature.partition("->")
        name, bracket, descriptor = rest.partition("(")
        if place.isdecimal():
            found.append((Signature(owner, name, bracket + descriptor), int(place)))
    return found


def of_component(name: str) -> Place:
    """Return the place of a component of the manifest."""
    return Place(kind="component", key=name, fields={"component": name})


def of_host(host: str) -> Place:
    """Return the place of a host that the code names."""
    return Place(kind="host", key=host, fields={"host": host})


def shown(method: Method) -> str:
    """Return a method as people read it: `com.a.B.name`."""
    return method.signature.short


def told(chain: Chain) -> str:
    """Return a chain in one line, from its beginning to its end."""
    names = [step.method.signature.short for step in chain]
    if len(names) > _MOST_TOLD:
        half = _MOST_TOLD // 2
        names = [*names[:half], "…", *names[-half:]]
    return " → ".join(names)


def cited(package: AppPackage, method: Method, chain: Chain | None = None) -> tuple[str, ...]:
    """Return the records that a finding about a method cites: its code, the component where it begins."""
    program = read(package)
    methods = [method, *(step.method for step in chain or ())]
    names = {dotted(each.signature.owner) for each in methods}
    refs = [program.ref(each) for each in methods]
    refs += [each.ref for each in package.components if each.name in names]
    return tuple(dict.fromkeys(refs))[:_MOST_CITED]


def everything(package: AppPackage) -> tuple[str, ...]:
    """Return the records of all code, as far as a message can cite them."""
    return tuple(each.ref for each in package.bytecodes)[:_MOST_CITED]
