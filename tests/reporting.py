"""A sample inspection with its bundle: an ordinary site, and one that tries to break the report."""

import io
from pathlib import Path

from PIL import Image, ImageDraw

from rectitude import catalogue
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.consent import Banner, Choice, Control
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.page import Box, Cookie, FooterItem, PageVisit, Phase, StorageItem
from rectitude.evidence.persona import Persona
from rectitude.evidence.transport import TLSHost
from rectitude.evidence.website import Website
from rectitude.findings import (
    REPORT_SCHEMA,
    Assertion,
    BundleReference,
    Confidence,
    Inspection,
    Outcome,
    ReportedTarget,
    RuleVersion,
    Scope,
    Severity,
    Subject,
    Summary,
    Tool,
    fingerprint,
)
from rectitude.text import Text

HOME = "https://www.qinghe.example/"
MOBILE = "13912346021"
ID_CARD = "11010519491231002X"
EMAIL = "li.lei@mail.example"
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\x1b[31m\u202eevil"
"""Markup, a terminal's escape sequence, a direction override: a hostile site puts them anywhere."""

CONTEXTS = ("ignored", "refused", "accepted")


def make_bundle(folder: Path, *, hostile: bool = False) -> Bundle:
    """Write and open the bundle of a small site."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "qinghe.rectitude.zip"
    evil = HOSTILE if hostile else ""
    with Writer(path, manifest()) as writer:
        writer.write(Persona(values={"mobile": MOBILE, "id_card": ID_CARD, "email": EMAIL}))
        _write_pages(writer, evil)
        _write_exchanges(writer, evil)
        _write_storage(writer, evil)
        _write_banner(writer, evil)
    return open_bundle(path)


def manifest() -> Manifest:
    return Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0.1.0"),
        catalogue=catalogue.VERSION,
        target=ReportedTarget("website", HOME),
        options={"pages": 2, "operator": "检测员 07", "authority": "江通管检〔2026〕12 号"},
        clock=Clock(started="2026-11-24T01:12:08.000Z", finished="2026-11-24T01:19:41.000Z"),
        operator="检测员 07",
        authority="江通管检〔2026〕12 号",
        environment={"Chromium": "156", "viewport": "1366×768"},
        collected=(Website.NAME,),
        places=(HOME,),
        limits=(Text("没有登录。", "Nobody was logged in."),),
    )


def _at(context: str, phase: str, seconds: float, sequence: int = 1) -> Moment:
    return Moment(context=context, phase=phase, sequence=sequence, seconds=seconds)


def _write_pages(writer: Writer, evil: str) -> None:
    footer = FooterItem(
        text="京ICP备2021000001号", box=Box(560, 2300, 240, 24), selector="footer > p"
    )
    for context in CONTEXTS:
        writer.write(
            PageVisit(
                moment=_at(context, "load", 0.4),
                url=HOME,
                final_url=HOME,
                role="home",
                title="青禾优选" + evil,
                status=200,
                text=f"客服电话 {MOBILE}" + evil,
                footer=(footer,),
                width=1366,
                height=2400,
                phases=_phases(context),
                screenshot=writer.blob(screenshot(1366, 768, "Qinghe")),
                full_page=writer.blob(screenshot(1366, 2400, "Qinghe, whole page")),
            )
        )


def _phases(context: str) -> tuple[Phase, ...]:
    before = (
        Phase(name="load", start=0.0, end=2.1, reason="load event"),
        Phase(name="settle", start=2.1, end=4.0, reason="quiet"),
        Phase(name="scroll", start=4.0, end=5.6, reason="quiet"),
    )
    if context == "ignored":
        return before
    choice = Phase(name="choice", start=5.6, end=6.1, reason="pressed")
    return (*before, choice, Phase(name="after", start=6.1, end=14.0, reason="quiet"))


def _write_exchanges(writer: Writer, evil: str) -> None:
    hosts = ("www.qinghe.example", "img.qh-cdn.example", "collect.statyun.example")
    for context in CONTEXTS:
        for index in range(9):
            _write_plain(writer, context, hosts[index % 3], index)
    for index in range(4):
        _write_beacon(writer, "refused", 6.5 + index * 1.7, evil)
    _write_beacon(writer, "accepted", 7.2, evil)


def _write_plain(writer: Writer, context: str, host: str, index: int) -> None:
    page = f"<p>{index} {EMAIL}</p>".encode()
    writer.write(
        Exchange(
            moment=_at(context, "load", 0.2 * index, index + 2),
            method="GET",
            url=f"https://{host}/a/{index}.html?v=3",
            page=HOME,
            request_headers=(("Host", host), ("Referer", HOME)),
            status=200,
            response_headers=(("Content-Type", "text/html; charset=utf-8"),),
            response_body=Body(
                sha256=writer.blob(page), length=len(page), media_type="text/html", data=page
            ),
            remote_address="203.0.113.7:443",
            protocol="h2",
        )
    )


def _write_beacon(writer: Writer, context: str, seconds: float, evil: str) -> None:
    host = "sync.adlink.example"
    data = f'{{"v":3,"ph":"{MOBILE}","note":"{evil}"}}'.encode()
    writer.write(
        Exchange(
            moment=_at(context, "after", seconds, 30),
            method="POST",
            url=f"https://{host}/v2/m?src=qh&email=li.lei%40mail.example",
            resource_type="xhr",
            page=HOME,
            frame=HOME,
            initiator=(f"{HOME}app.js",),
            request_headers=(
                ("Host", host),
                ("Referer", HOME),
                ("Content-Type", "application/json"),
                ("Cookie", f"uid={MOBILE}"),
            ),
            request_body=Body(
                sha256=writer.blob(data),
                length=len(data),
                media_type="application/json",
                data=data,
            ),
            status=204,
            response_headers=(("Set-Cookie", "sid=1; Path=/"),),
        )
    )


def _write_storage(writer: Writer, evil: str) -> None:
    writer.write(
        Cookie(
            moment=_at("refused", "after", 9.1, 40),
            name="_qh_sid" + evil,
            value=MOBILE + evil,
            domain="www.qinghe.example",
            set_by=f"{HOME}app.js",
        )
    )
    writer.write(
        StorageItem(
            moment=_at("refused", "after", 9.2, 41),
            origin="https://www.qinghe.example",
            area="local",
            key="profile" + evil,
            value='{"email":"' + EMAIL + '"}',
        )
    )
    writer.write(
        TLSHost(
            host="www.qinghe.example",
            port=443,
            versions={"TLSv1": True, "TLSv1.2": True},
            issuer="Example CA",
            not_after="2026-12-31T00:00:00Z",
            expired=False,
        )
    )


def _write_banner(writer: Writer, evil: str) -> None:
    writer.write(
        Banner(
            moment=_at("refused", "choice", 5.7, 20),
            page=HOME,
            found=True,
            text="我们使用 Cookie" + evil,
            box=Box(0, 560, 1366, 208),
            controls=(
                Control(offer="accept", text="同意" + evil, box=Box(1100, 640, 160, 44)),
                Control(offer="refuse", text="拒绝", box=Box(900, 640, 160, 44)),
            ),
            choices=(Choice(text="统计", ticked=True),),
            pressed=("拒绝",),
            done="refused",
            vanished=True,
            screenshot=writer.blob(screenshot(1366, 768, "cookies: accept / refuse")),
        )
    )


def screenshot(width: int, height: int, text: str) -> bytes:
    """Return a picture that compresses like a page, not like a photograph."""
    image = Image.new("RGB", (width, height), "#f4f6f8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width, 72), fill="#2b4a6b")
    for row in range(120, height - 120, 180):
        draw.rectangle((80, row, width - 80, row + 120), fill="white", outline="#c9d2dc")
    draw.text((24, 24), text, fill="white")
    draw.text((570, height - 96), "ICP 2021000001", fill="#333")
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def make_inspection(bundle: Bundle, *, hostile: bool = False) -> Inspection:
    """Return an inspection of that bundle with all five outcomes."""
    findings = tuple(_findings(HOSTILE if hostile else ""))
    manifest = bundle.manifest
    return Inspection(
        schema=REPORT_SCHEMA,
        tool=Tool("rectitude", "0.1.0"),
        catalogue=catalogue.VERSION,
        profile="normal",
        target=manifest.target,
        started=manifest.clock.started,
        finished=manifest.clock.finished,
        bundle=BundleReference(bundle.path.name, bundle.digest),
        scope=Scope(
            scenarios=tuple(each.id for each in catalogue.load().scenarios),
            rules=tuple(_rule(finding.rule) for finding in findings),
            places=manifest.places,
            options=manifest.options,
            complete=True,
            limits=manifest.limits,
        ),
        findings=findings,
        summary=_summary(findings),
    )


def _findings(evil: str) -> list[Assertion]:
    return [
        _finding(
            "data.sharing.no-consent",
            Outcome.FAILED,
            Text(
                f"点“拒绝”后，手机号 {MOBILE} 仍发给 sync.adlink.example（4 次）{evil}。"
                "另有 1 次在同意之后。",
                f"After Reject the mobile number {MOBILE} still went to sync.adlink.example "
                f"(4 times){evil}. Once more after Accept.",
            ),
            ("exchange#28", "exchange#29", "exchange#30", "exchange#31", "cookie#1", "banner#1"),
            severity=Severity.CRITICAL,
            place={"url": HOME + evil, "recipient": "adlink.example"},
        ),
        _finding(
            "resource.filing.missing",
            Outcome.FAILED,
            Text(
                f"页脚的备案号“京ICP备2021000001号{evil}”没有链接到备案管理系统",
                f"The filing number “京ICP备2021000001号{evil}” has no link to the filing system",
            ),
            ("page#1",),
            severity=Severity.MEDIUM,
            place={"url": HOME, "selector": "footer > p"},
        ),
        _finding(
            "data.collection.no-consent",
            Outcome.CANNOT_TELL,
            Text(
                f"选择前写入的 _qh_sid{evil} 是否为会话所必需？",
                f"Is _qh_sid{evil}, set before the choice, needed for the session?",
            ),
            ("cookie#1", "storage#1", "tls#1"),
            severity=Severity.HIGH,
            place={"domain": "www.qinghe.example", "name": "_qh_sid" + evil},
        ),
        _finding(
            "data.transit.unencrypted",
            Outcome.PASSED,
            Text("查看了 31 个请求，都已加密。", "All 31 requests were encrypted."),
        ),
        _finding(
            "resource.access.unlicensed",
            Outcome.INAPPLICABLE,
            Text("网站没有提供接入服务。", "No access service is on offer."),
        ),
        _finding(
            "data.storage.unprotected",
            Outcome.UNTESTED,
            Text("没有查找不应公开的路径。", "Paths that should not be public were not asked for."),
        ),
    ]


def _finding(
    scenario: str,
    outcome: Outcome,
    message: Text,
    evidence: tuple[str, ...] = (),
    *,
    severity: Severity = Severity.LOW,
    place: dict[str, str | int] | None = None,
) -> Assertion:
    subject, rule = Subject("website", "https://www.qinghe.example"), f"{scenario}.website"
    where = " ".join(str(value) for value in (place or {}).values()) or HOME
    return Assertion(
        rule=rule,
        rule_version=2,
        scenario=scenario,
        subject=subject,
        outcome=outcome,
        severity=severity,
        confidence=Confidence.HIGH,
        place={"text": Text(f"页面 {where}", f"page {where}"), "key": "/", **(place or {})},
        message=message,
        remedy=Text("拒绝之后不再加载这个组件。", "Do not load the component after Reject."),
        evidence=evidence,
        fingerprint=fingerprint(subject, scenario, rule, "/"),
    )


def _summary(findings: tuple[Assertion, ...]) -> Summary:
    found = {finding.scenario: finding for finding in findings}
    outcomes: dict[str, Outcome] = {}
    reasons: dict[str, Text] = {}
    for scenario in catalogue.load().scenarios:
        its = found.get(scenario.id)
        outcomes[scenario.id] = its.outcome if its else Outcome.UNTESTED
        if outcomes[scenario.id] in {Outcome.UNTESTED, Outcome.INAPPLICABLE}:
            reasons[scenario.id] = its.message if its else _no_rule(scenario.aspect)
    return Summary(outcomes, reasons)


def _no_rule(aspect: str) -> Text:
    if aspect == "market":
        return Text("这些场景需要链接检测计划。", "These scenarios need a link plan.")
    return Text("目前还没有判定这个场景的规则。", "There is no rule yet for this scenario.")


def _rule(rule: str) -> RuleVersion:
    return RuleVersion(
        id=rule,
        version=2,
        title=Text("规则的名称", "The rule’s title"),
        method=Text(
            "拒绝之后发往第三方的请求中出现测试身份的数据，即为疑似问题。",
            "A request to a third party after Reject that holds the persona’s data is failed.",
        ),
    )
