"""A site serves clients of equal capability alike, whoever makes them."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Any, Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.transport import IdentityProbe
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.clients import (
    GUIDES,
    LEAST_ROUNDS,
    POORER,
    TURNED_AWAY,
    Probes,
    by_client,
    comparable,
    is_kept_from_a_rival,
    is_no_abler,
    is_turned_away,
    maker_of,
    pieces,
    shown_to_all,
    withholds_from_a_rival,
)
from rectitude.facts.parties import host_of, party, recipient
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 9

SHELL = 60
"""Characters, "please enable JavaScript" included: with no more a page waits for its scripts. Ours."""
_BUSY = frozenset({408, 425, 429, 503})
"""Answers to too many requests, not to who asks."""
_ERROR = 400
"""The first status that says that something was not served (RFC 9110, 15.5)."""
_REFUSES = re.compile(
    r"(不支持|禁止|拒绝|屏蔽|无法|停止支持|请勿使用|换用|更换)[^。！\n]{0,20}(浏览器|客户端|访问)"
    r"|(不支持|无法|不能|禁止|拒绝|请勿)(直接)?[在从用通过使]{1,2}\s?[^。！，,；\s]{1,8}?\s?(中|内|里面?|上)(直接)?(打开|访问|浏览|查看)"
    r"|(browser|client)[^.\n]{0,30}(not supported|unsupported|blocked|refused|not allowed)"
    r"|(does|do) not (allow|accept|support) (access|visits|visitors) (from|by|with)"
    r"|access denied|forbidden",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"版本(过低|太低|太旧|较低)|升级.{0,8}(浏览器|版本)|现代浏览器|(?<![a-z])IE(?![a-z])\s?\d*[^。\n]{0,8}(停止|终止|不再)|upgrade|outdated"
    r"|modern browser",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(
    r"(请|须|需|只能|仅[可能]?|改)[^，。；\n]{0,6}(使?用|下载|安装|换成)\s*[“「]?(?!(您的?|你的?|系统|默认|手机|外部|其[他它]|自带|本地|电脑|最新|新版"
    r"|高版本|现代|主流|标准|以下|别的|另|任意|支持|Chrome|谷歌|Edge|Firefox|火狐|Safari))[^，。；\s“”「」]{2,8}[”」]?\s*(浏览器|客户端|APP)",
    re.IGNORECASE,
)
"""One firm's browser by its name: no client restricts a page to that one of its own accord."""
_TECHNICAL = re.compile(
    r"控件|插件|硬件加速|接口|内核|转码|极速模式|兼容模式|录音|摄像头|麦克风|解码|编码格式|下载安装包|证书|加密|三维|驱动"
    r"|(?<![a-z])(html5|activex|npapi|webgl|webgpu|webrtc|wasm|webassembly|h\.?26[45]|hevc|av1|drm|eme|tls|ssl|cookies?|javascript|es\d+|api|codec|plug-?in)(?![a-z])",
    re.IGNORECASE,
)
"""Abilities for want of which a client may be turned away; what we open as it has not its engine."""
ClientAnswer = Literal[
    "served", "refused", "technical", "busy", "guided", "version", "elsewhere", "poorer"
]


def judge(identities: ClientIdentities) -> Iterator[Finding]:
    """Compare each identity with the others of its class that other firms make."""
    pages = tuple(dict.fromkeys(probe.url for probe in identities.probes))
    first = next(iter(pages), "")
    by_identity, opened = (
        by_client(probes, first) for probes in (identities.probes, identities.renditions)
    )
    rounds = min((len(probes) for probes in by_identity.values()), default=0)
    answers = _answers(by_identity)
    differs = any(answer != "served" for answer in answers.values())
    if len(by_identity) < 2 or (differs and rounds < LEAST_ROUNDS):
        yield untested("too-few-rounds", rounds=rounds, least=LEAST_ROUNDS)
        return
    if not any(answer == "served" for answer in answers.values()):
        yield inapplicable("serves-none")
        return
    shown = _answers(opened)
    findings = [*_told(by_identity, answers, "asked"), *_told(opened, shown, "opened")]
    findings += _inside(identities, pages[1:])
    yield from findings
    if findings:
        return
    if not identities.renditions:
        yield untested("alike", clients=len(answers), rounds=rounds, pages=len(pages))
    elif all(answer == "served" for answer in shown.values()):
        as_many = len({probe.identity for probe in identities.renditions})
        yield untested("alike-opened", clients=len(answers), rounds=rounds, opened=as_many,
                       pages=len(pages))  # fmt: skip
    else:  # something differed, and was not seen often enough
        seen = min(len(probes) for probes in opened.values())
        yield untested("too-few-rounds", rounds=seen, least=LEAST_ROUNDS)


def _inside(identities: ClientIdentities, pages: tuple[str, ...]) -> Iterator[Finding]:
    """
    Yield refusals on further pages.

    Pages of downloads guide clients to stores and other browsers as a rule: that is no question here.
    """
    for page in pages:
        for probes, how in ((identities.probes, "asked"), (identities.renditions, "opened")):
            by_identity = by_client(probes, page)
            for finding in _told(by_identity, _answers(by_identity), how):
                if finding.outcome is Outcome.FAILED:
                    key = f"{finding.place.key} {urlsplit(page).path}"
                    yield msgspec.structs.replace(
                        finding, place=msgspec.structs.replace(finding.place, key=key)
                    )


def _answers(by_identity: Probes) -> dict[str, ClientAnswer]:
    kept = {name for name in by_identity if _is_kept_from_a_rival(name, by_identity)}
    rest = {name: probes for name, probes in by_identity.items() if name not in kept}
    lengths = {name: median(probe.text_length for probe in probes) for name, probes in rest.items()}
    return {
        name: "refused" if name in kept else _answer(name, rest, lengths) for name in by_identity
    }


def _is_kept_from_a_rival(name: str, by_identity: Probes) -> bool:
    """Whether a client was told each time that something is withheld, since its maker is a rival."""
    common = shown_to_all(by_identity[other] for other in comparable(name, by_identity))
    return all(is_kept_from_a_rival(probe, common) for probe in by_identity[name])


def _told(by_identity: Probes, answers: dict[str, ClientAnswer], how: str) -> Iterator[Finding]:
    """Yield a finding for each client that was not served in every round; fewer may be chance."""
    for name, answer in answers.items():
        if answer != "served" and len(by_identity[name]) >= LEAST_ROUNDS:
            yield _judged(name, answer, answers, by_identity, Term(f"client-identity.{how}"))


def _answer(name: str, by_identity: Probes, lengths: dict[str, float]) -> ClientAnswer:
    """Say how a client was treated; only what happened in every round counts."""
    others = comparable(name, by_identity)
    served = [other for other in others if not _are_turned_down(by_identity[other], by_identity)]
    usual = median([lengths[other] for other in served or others or (name,)])
    compared = others or (name,)  # with none left to compare it with, it is what is usual
    homes = {party(host_of(probe.final_url)) for other in compared for probe in by_identity[other]}
    common = shown_to_all(by_identity[other] for other in others)
    shown = {piece for other in others for probe in by_identity[other] for piece in pieces(probe)}
    each = {
        _ground(
            probe,
            common,
            _told_alone(probe, usual, shown) or _of_probe(name, probe, usual, homes, common),
        )
        for probe in by_identity[name]
    }
    if len(each) > 1:
        return "busy" if "busy" in each else "served"
    return each.pop()


def _are_turned_down(probes: list[IdentityProbe], by_identity: Probes) -> bool:
    """
    Whether a client got an error each time, or words of refusal that most others were not shown.

    Such words may be longer than a page that waits for its scripts: they are no measure of what is usual.
    """
    shown = [{piece for probe in its for piece in pieces(probe)} for its in by_identity.values()]

    def is_refused(probe: IdentityProbe) -> bool:
        of_few = (p for p in pieces(probe) if sum(p in each for each in shown) * 2 < len(shown))
        refused = any(_REFUSES.search(piece) or _ITS_OWN.search(piece) for piece in of_few)
        return bool(probe.failure) or (probe.status or 0) >= _ERROR or refused

    return all(map(is_refused, probes))


def _ground(probe: IdentityProbe, common: set[str], answer: ClientAnswer) -> ClientAnswer:
    """Tell a refusal for want of some ability, by the words that the other clients were not shown."""
    said = " ".join(piece for piece in (probe.title, *pieces(probe)) if piece not in common)
    return "technical" if answer == "refused" and _TECHNICAL.search(said) else answer


def _told_alone(probe: IdentityProbe, usual: float, shown: set[str]) -> ClientAnswer | None:
    """Tell a refusal by what this client alone read, where the others got a page that waits for scripts."""
    said = " ".join(piece for piece in pieces(probe) if piece not in shown)
    if usual > SHELL or not said or _VERSION.search(said):
        return None
    if GUIDES.search(said) and not _ITS_OWN.search(said):
        return "guided"
    return "refused" if _ITS_OWN.search(said) or _REFUSES.search(said) else None


def _of_probe(
    name: str, probe: IdentityProbe, usual: float, homes: set[str], common: set[str]
) -> ClientAnswer:
    status = probe.status or 0
    words = f"{probe.title} {probe.text}"
    short = probe.text_length < usual * POORER
    if status in _BUSY:
        return "busy"
    if probe.failure or status >= _ERROR:
        return "version" if _VERSION.search(words) else "refused"
    if short and _VERSION.search(words):
        return "version"
    if short and _ITS_OWN.search(words):
        return "refused"
    if short and GUIDES.search(words):
        return "guided"
    if short and _REFUSES.search(words):
        return "refused"
    if common and is_turned_away(probe, common):
        return "refused"
    home = party(host_of(probe.final_url))
    if home not in homes and not _is_its_makers(name, probe):
        return "elsewhere"
    if home not in homes:
        return "served"
    return "poorer" if short else "served"


def _is_its_makers(name: str, probe: IdentityProbe) -> bool:
    """Tell the sign-in of the client's own maker, where in-app pages are sent as a rule."""
    known = recipient(host_of(probe.final_url))
    return known is not None and known.owner == maker_of(name)


def _judged(
    name: str,
    answer: ClientAnswer,
    answers: dict[str, ClientAnswer],
    by_identity: Probes,
    how: Term,
) -> Finding:
    others = comparable(name, answers)
    place = Place(
        kind="client",
        key=f"client:{name}",
        fields={"url": by_identity[name][0].url, "client": name},
    )
    cited = tuple(probe.ref for probe in by_identity[name])
    served = [other for other in others if answers[other] == "served"]
    control = next((other for other in served if is_no_abler(other, name, by_identity)), None)
    if control is not None:
        cited += tuple(probe.ref for probe in by_identity[control])
    client, rounds = Term(f"client.{name}"), len(by_identity[name])
    if answer == "refused" and control is not None:
        return failed("refused", place, cited, confidence=Confidence.MEDIUM, client=client, how=how,
                      control=Term(f"client.{control}"), rounds=rounds,
                      said=_said(by_identity[name][0]))  # fmt: skip
    if answer == "refused":
        return cannot_tell("several-refused", place, cited, client=client, rounds=rounds, how=how)
    said: dict[str, Any] = {"said": _said(by_identity[name][0])} if answer == "technical" else {}
    return cannot_tell(answer, place, cited, doubt=answer == "elsewhere", client=client,
                       rounds=rounds, how=how, **said)  # fmt: skip


def _said(probe: IdentityProbe) -> str:
    """Return what the site answered: the status, and the title or first words."""
    telling = (each for each in pieces(probe) if withholds_from_a_rival(each))
    turned = next(telling, "") or next(filter(TURNED_AWAY.search, pieces(probe)), "")
    words = (turned or probe.title or " ".join(probe.text.split()))[:40]
    return f"{probe.status or probe.failure} {words}".strip()
