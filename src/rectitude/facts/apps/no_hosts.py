"""What is said of an app whose web views tell no host of others from others."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, linking
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, inapplicable, passed, untested
from rectitude.text import Text


def told(package: AppPackage) -> Finding:
    """Return the finding: that something was not read, that no host is named, or that nothing decides."""
    if partly := hidden.unread_methods(package) or hidden.unread_sites_of(package):
        return partly
    program = read(package)
    methods = handling.web_clients(program)
    if not methods and (method := linking.beside_hosts(package, program)) is not None:
        name = method.signature.short
        why = Text(
            f"{name} 把文字中的网址设为可点击，所在的类列有其他企业的域名，"
            "没有查明是否因此区别对待，须在手机上检测。",
            f"{name} makes addresses in texts pressable, and its class lists hosts of others; whether these "
            "are treated otherwise was not followed, and is tried on a phone.",
        )
        return untested("unseen", why=why)
    if not methods:
        return inapplicable("no-web-view")
    refs = tuple(dict.fromkeys(program.ref(each) for each in methods))
    return passed("no-hosts", refs, methods=len(methods))
