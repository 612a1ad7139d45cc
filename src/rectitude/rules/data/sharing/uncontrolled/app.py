"""Every component of others that an app uses is named in the lists that its operator declares."""

import re
from collections.abc import Callable, Iterator
from operator import itemgetter

import msgspec

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import hidden, places, recipients, sdks, wording
from rectitude.facts.apps.flows.following import Flow
from rectitude.facts.apps.sdks import SDK, Found
from rectitude.facts.parties import TRACKING
from rectitude.findings import (
    Confidence,
    Finding,
    Parameter,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
)

VERSION = 11

_COMPLETE = re.compile(
    r"以上(?:即|就|列出)?[^。；，]{0,10}(?:为|是|了)[^。；，]{0,8}(?:全部|所有)的?(?:第三方)?\s*(?:SDK|软件开发工具包)"
    r"\s*(?=[。；）)]|清单|名单|$)"
    r"|除(?:此|以上|上述|前述)[^。；]{0,12}(?:没有|未|不)[^。；，]{0,6}(?:接入|使用|集成|嵌入)[^。；，]{0,6}(?:其他|任何)"
    r"[^。；，]{0,6}(?:SDK|软件开发工具包|第三方(?!服务器?|支付|登录|网站|平台))"
    r"|(?:本应用|本产品|本软件|我们)(?:仅|只)(?:接入|集成|使用|嵌入)了?(?:以下|下列|如下)?(?:[一二两三四五六七八九十\d]{1,2}[个款项种]|一家)"
    r"(?:第三方)?\s*(?:SDK|软件开发工具包)",
    re.IGNORECASE | re.MULTILINE,
)
"""A list's own words that it leaves out none of the components of others."""
_NONE = re.compile(
    r"(?P<before>[^。；\n]*?)(?P<said>(?:未|没有|不会?)\s*(?:接入|集成|嵌入|使用|内置)\s*(?:任何|其他任何)\s*"
    r"(?:第三方)?\s*(?:SDK|软件开发工具包))",
    re.IGNORECASE,
)
"""Words that there is no component of others at all."""
_ON_CONDITION = re.compile(r"模式|版|期间|之?前|时|如果|若|未成年|儿童|其中|功能")
"""What limits such words to a part of the app, or to a time."""
_POLICY = re.compile(
    r"隐私(?:政策|权政策|保护|声明)|个人信息(?:保护|处理)(?:政策|规则|声明)|privacy policy", re.I
)
"""What a text of the package is that tells what becomes of people's data."""
_NOBODY_ELSE = re.compile(
    r"除(?:此|以上|上述|前述|上表|上列|表中|清单)[^。；]{0,12}外[^。；]{0,8}(?:没有|未|不)[^。；，]{0,4}"
    r"(?:向|与|和|给)\s*(?:任何)?\s*(?:其他|其它|任何)\s*(?:的)?第三方[^。；]{0,6}(?:提供|共享|披露|传输)"
)
"""A list's own words that nobody else gets data: a component that counts or advertises lives by them."""


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each component that is not named, or one for all."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    found = list(sdks.found(package))
    unnamed = list(_unnamed(package))
    yield from unnamed
    asked = [] if unnamed else list(_perhaps_unnamed(package))
    yield from asked
    if not found:
        if not unnamed and not asked:
            yield hidden.unread_methods(package) or inapplicable("no-component")
        return
    text = " ".join(each.text for each in package.declared).casefold()
    if not text.strip():
        own = list(_left_out_of_policy(package, found))
        yield from own
        if own:
            return
        place = Place(kind="target", key="components")
        names = tuple(each.sdk.name for each in found)
        yield cannot_tell(
            "nothing-declared", place, tuple(each.ref for each in found)[:8], components=names
        )
        return
    missing = [each for each in found if not _is_named(each.sdk, text)]
    declared = tuple(each.text for each in package.declared)
    yield from (_of_one(each, _complete(declared, each.sdk)) for each in missing)
    if not missing and not unnamed and not asked:
        yield hidden.unread_methods(package) or _all_named(found)


def _left_out_of_policy(package: AppPackage, found: list[Found]) -> Iterator[Finding]:
    """Yield what is used and left out of the package's own policy, where that says that there is no other."""
    policies = [
        each for each in wording.holding_any(package, ("SDK",)) if _POLICY.search(each.text)
    ]
    text = " ".join(each.text for each in policies).casefold()
    for each in found if text else ():
        saying = ((policy, _complete((policy.text,), each.sdk)) for policy in policies)
        policy, quoted = next(filter(itemgetter(1), saying), (policies[0], ""))
        if each.used and quoted and not _is_named(each.sdk, text):
            told = _told(
                failed,
                "not-in-own-policy",
                each,
                user=each.used_by,
                quoted=quoted,
                policy=policy.where,
            )
            yield msgspec.structs.replace(told, evidence=(each.ref, policy.ref))


def _all_named(found: list[Found]) -> Finding:
    refs = tuple(dict.fromkeys(each.ref for each in found))
    return passed("all-named", refs, confidence=Confidence.MEDIUM, n=len(found))


def _unnamed(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each host of others that gets what people typed and that nobody names."""
    for host, flow in recipients.unnamed(package):
        yield _of_host(failed, "recipient-not-named", package, host, flow)


def _perhaps_unnamed(package: AppPackage) -> Iterator[Finding]:
    """Yield a question for each such host that the list may name in other words than its domain."""
    for host, flow in recipients.perhaps_unnamed(package):
        yield _of_host(cannot_tell, "recipient-perhaps-not-named", package, host, flow)


def _of_host(
    say: Callable[..., Finding], key: str, package: AppPackage, host: str, flow: Flow
) -> Finding:
    return say(
        key,
        Place(kind="recipient", key=f"{host} {flow.reading.data}", fields={"recipient": host}),
        places.cited(package, flow.method, flow.chain),
        data=Term(f"personal_data.{flow.reading.data}"),
        host=host,
        source=flow.reading.method.signature.short,
        chain=places.told(flow.chain),
    )


def _complete(declared: tuple[str, ...], sdk: SDK) -> str:
    """Return the words by which a list leaves out no component of a kind; nothing where none says so."""
    patterns = (_COMPLETE, _NOBODY_ELSE) if sdk.purpose in TRACKING else (_COMPLETE,)
    for text in declared:
        for pattern in patterns:
            if found := pattern.search(text):
                return found[0].strip()
        for found in _NONE.finditer(text):
            if not _ON_CONDITION.search(found["before"]):
                return found["said"]
    return ""


def _is_named(sdk: SDK, text: str) -> bool:
    """Return whether a list names a component: by a name that people use, its owner, its classes, a host."""
    names = (sdk.name.zh, sdk.name.en, sdk.owner, *sdk.aliases, *sdk.domains)
    names += tuple(prefix.rstrip(".") for prefix in sdk.classes)
    return any(name.casefold() in text for name in names if name)


def _of_one(each: Found, complete: str) -> Finding:
    """Return the finding about a component that is not named; `complete`: a list's words that all are."""
    if not each.used:
        return _told(cannot_tell, "there-and-not-named", each)
    if each.sdk.takes:
        takes = tuple(Term(f"personal_data.{word}") for word in each.sdk.takes)
        return _told(failed, "not-named", each, user=each.used_by, takes=takes)
    if complete:
        return _told(failed, "not-in-complete-list", each, user=each.used_by, quoted=complete)
    return _told(cannot_tell, "used-and-not-named", each, user=each.used_by, doubt=True)


def _told(say: Callable[..., Finding], key: str, each: Found, **more: Parameter) -> Finding:
    return say(
        key,
        Place(kind="recipient", key=each.id, fields={"recipient": each.sdk.name.zh}),
        (each.ref,),
        component=each.sdk.name,
        purpose=Term(f"purpose.{each.sdk.purpose}"),
        by=each.by,
        **more,
    )
