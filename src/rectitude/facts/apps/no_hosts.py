"""What is said of an app whose web views tell no host of others from others."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, inapplicable, passed


def told(package: AppPackage) -> Finding:
    """Return the finding: that something was not read, that no host is named, or that nothing decides."""
    if partly := hidden.unread_methods(package) or hidden.unread_sites_of(package):
        return partly
    program = read(package)
    methods = handling.web_clients(program)
    if not methods:
        return inapplicable("no-web-view")
    refs = tuple(dict.fromkeys(program.ref(each) for each in methods))
    return passed("no-hosts", refs, methods=len(methods))
