"""To whom an app sends personal data, and whether its operator's own words name the recipient."""

import re
from collections.abc import Iterator

from rectitude import catalogue
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import named_firms, owners, wording
from rectitude.facts.apps.flows.following import Flow, flows
from rectitude.facts.apps.program import read
from rectitude.facts.parties import TRACKING, Recipient, host_of, party, recipient, recipients

_HOST = re.compile(r"[\w-]+(\.[\w-]+)+")
_DOMAIN = re.compile(r"(?<![\w.-])[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w.-])", re.IGNORECASE)
_OF_RECIPIENTS = re.compile(
    r"共享|合作(方|伙伴)|接收方|对外提供|recipients|shar(ed|ing)", re.IGNORECASE
)
"""What heads a list of all to whom data is given; one of components alone leaves out who is none."""
_AND_MORE = re.compile(
    r"等[）)。；，\s]|等$|关联|集团|子公司|其[他它]|旗下|affiliat|group", re.IGNORECASE
)
"""Words that a list names more recipients than those of which it gives the domain."""
_DATED = re.compile(r"^[（(]?(更新|生效|发布|版本)[^：:]{0,4}[：:]|^\W*\d{4}\W")
_BETWEEN = re.compile(r"[\W_]+")
_SIGNER = re.compile(r"(?:^|,)(?:CN|O)=((?:\\.|[^,+\\])*)")
"""Who signed a package, by its certificate: they name themselves there."""
_DENIES = re.compile(
    r"不(会)?向(任何|其他)?(的)?(第三方|他人|其他(公司|组织|个人))[^。；，]{0,6}(提供|共享|转让|披露)"
)
_DENIES_OF = re.compile(
    r"(?:不|从未|未曾)(?:会|得|曾)?[^。；，将把]{0,4}(?:将|把)(?P<what>[^。；，]{1,40}?)"
    r"(?:提供|共享|分享|转让|披露|出售|透露|泄露|发送)(?:给|予|至|于|与)?(?:任何|其[他它])*(?:的)?(?:第三方|他人|(?:公司|组织|个人|机构))"
)
"""Words that something is given to nobody else, and of what: 不会将您的手机号提供给任何第三方."""
_WHATEVER = re.compile(
    r"个人(?:信息|数据|资料)|(?:您|你|用户)(?:的|所?(?:提供|提交|填写)的)?(?:任何|所有|全部)?(?:信息|数据|资料)"
    r"|(?:上述|前述|以上|这些|该等|任何|所有|全部)(?:的)?(?:信息|数据|资料)"
)
"""What holds all that is known of a person."""
_EXCEPT = re.compile(r"除|但|未经|以外|之外|否则|征得|情形")
"""Words of an exception, which may be the very recipient."""


def is_own(package: AppPackage, host: str) -> bool:
    """
    Return whether a host is surely the app's own: its domain is the app's name, or that of who signed it.

    `cn.shop.pay` has `shop.cn` and `shop-pay.com`. One word in common is not enough: `shop-stats.com`, or
    `pay.other.com`, may be anybody's.
    """
    domain = party(host)
    name = _joined(domain.partition(".")[0])
    signers = {_joined(each) for one in package.signers for each in _SIGNER.findall(one.subject)}
    known = (set(_names(package)) | signers) - owners.GENERAL
    return not host or name in known or _joined(domain) in signers


def may_be_own(package: AppPackage, host: str) -> bool:
    """Return whether a host is the app's own, or has a word of its name, as `shop.cn` of `cn.other.shop`."""
    labels = host.split(".")
    words = (part for part in owners.words(package.package.name) if part not in owners.GENERAL)
    return is_own(package, host) or any(part in labels for part in words)


def _names(package: AppPackage) -> Iterator[str]:
    """Yield what a package's name makes of domains: whose it is alone, with words behind, with the last."""
    owner, *behind = owners.words(package.package.name) or [""]
    words = [owner, *(each for each in behind if each not in owners.GENERAL)]
    yield from (_joined("".join(words[:count])) for count in range(1, len(words) + 1))
    yield _joined(owner + words[-1])


def _joined(name: str) -> str:
    return _BETWEEN.sub("", name.casefold())


def unnamed(package: AppPackage) -> Iterator[tuple[str, Flow]]:
    """
    Yield the hosts of others to which personal data surely goes, though nobody names them.

    Only where the app has hosts of its own name too, and where it is plain that no recipient is left out: a
    list handed in gives the domain of each, or the operator says that nothing is given to anyone.
    """
    listed, said = _lists_domains(package), _sentences(package)
    if _has_own_host(package):
        for host, flow in _going_unnamed(package):
            data = catalogue.term(f"personal_data.{flow.reading.data}").zh
            if listed or any(denies(sentence, data) for sentence in said):
                yield host, flow


def perhaps_unnamed(package: AppPackage) -> Iterator[tuple[str, Flow]]:
    """Yield such hosts where a list was handed in by which that is not plain: it may name them otherwise."""
    if any(each.text.strip() for each in package.declared):
        yield from _going_unnamed(package)


def _going_unnamed(package: AppPackage) -> Iterator[tuple[str, Flow]]:
    """Yield the hosts, none the app's own, to which personal data goes and that no list or text names."""
    seen = set[tuple[str, str]]()
    for flow in flows(package).found:
        if flow.kind != "network" or not flow.reading.exact:
            continue
        hosts = [host_of(each) for each in (flow.address, *flow.perhaps) if each]
        if any(may_be_own(package, host) or _is_named(package, party(host)) for host in hosts):
            continue  # of several it may go to that one
        for host in hosts:
            if (host, flow.reading.data) not in seen:
                seen.add((host, flow.reading.data))
                yield host, flow


def tracks(package: AppPackage, flow: Flow) -> bool:
    """
    Return whether something is sent to a known service of another firm's that tells people apart.

    That it is another's must be plain: the operator's own words name it, or the app has hosts of its own;
    and neither the app's name nor a further address in its code is of the firm behind the service.
    """
    host = host_of(flow.address) if flow.kind == "network" else ""
    known = recipient(host, flow.address) if host and not is_own(package, host) else None
    if known is None or known.purpose not in TRACKING or _may_be_of(package, known, host):
        return False
    said = [each.text for each in package.declared]
    is_named = any(party(host) in each or known.product in each for each in said)
    return is_named or _has_own_host(package)


def _may_be_of(package: AppPackage, known: Recipient, host: str) -> bool:
    """Return whether an app may belong to the firm behind a service."""
    domains = {party(each.domain) for each in recipients() if each.owner == known.owner}
    if {each.partition(".")[0] for each in domains} & {*owners.words(package.package.name)}:
        return True
    texts = (text for each in sorted(domains) for text, _ in read(package).texts_with(each))
    return any((host_of(text) or text) != host for text in texts)


def denies(sentence: str, data: str) -> bool:
    """
    Return whether an operator's sentence says, without exception, that something is given to nobody else.

    >>> denies("我们不会将您的健康信息、手机号提供给任何第三方", "手机号")
    True
    >>> denies("我们不会将您的健康信息提供给任何第三方", "手机号")
    False
    >>> denies("未经同意，不向第三方提供", "手机号")
    False
    """
    if _EXCEPT.search(sentence):
        return False
    of = _DENIES_OF.search(sentence)
    told = of is not None and (data in of["what"] or _WHATEVER.search(of["what"]) is not None)
    return told or _DENIES.search(sentence) is not None


def _sentences(package: AppPackage) -> list[str]:
    """Return what is said of others in the lists that were handed in and in the texts of the app."""
    texts = [each.text for each in package.declared]
    texts += [each.text for each in wording.holding_any(package, ("第三方", "他人"))]
    return [sentence for text in texts for sentence in re.split(r"[。；\n]", text)]


def _lists_domains(package: AppPackage) -> bool:
    """Return whether what was handed in gives a domain for each recipient, be it nothing but domains."""
    lines = [line.strip() for each in package.declared for line in each.text.splitlines()]
    lines = [line for line in lines if line]
    return any(lines) and (all(map(_HOST.fullmatch, lines)) or _is_list_of_all(lines))


def _is_list_of_all(lines: list[str]) -> bool:
    """
    Return whether a list is of all recipients, each with its domain, and names no group of firms.

    A firm whose hosts are known needs no domain, but one entry must have one.
    """
    entries = [line for line in lines[1:] if not _DATED.search(line)]
    return (
        _OF_RECIPIENTS.search(lines[0]) is not None
        and not any(map(_AND_MORE.search, lines))
        and any(map(_DOMAIN.search, entries))
        and all(_DOMAIN.search(entry) or named_firms.is_of_one(entry) for entry in entries)
    )


def _has_own_host(package: AppPackage) -> bool:
    """Return whether the app has a domain of its own name, in an address, a mail address or a text."""
    names = [part for part in owners.words(package.package.name) if part not in owners.GENERAL]
    return any(
        re.search(rf"(^|[/@.\s（(]){re.escape(name)}\.(com|cn|net|org)\b", each.text)
        or re.match(rf"https?://([\w-]+\.)*{re.escape(name)}\.[a-z]+(?=[:/]|$)", each.text)
        for name in names
        for each in wording.holding(package, f"{name}.")
    )


def _is_named(package: AppPackage, domain: str) -> bool:
    """Return whether a list or a text of the app has a recipient's domain, beside the address itself."""
    if any(domain in each.text.casefold() for each in package.declared):
        return True
    if any(named_firms.may_have(each.text, domain) for each in package.declared):
        return True
    return any("://" not in each.text for each in wording.holding(package, domain))
