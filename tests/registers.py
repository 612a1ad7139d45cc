"""
A made-up register of any size with faults planted in it, honest look-alikes beside them, and the truth.

Every fault and look-alike is a function that adds rows to a `World`; its name is the kind. A fault says
which rule must find it and with what outcome; of a look-alike nothing may be found `failed`.
"""

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from ipaddress import IPv4Address
from pathlib import Path

MISSING = "resource.filing.missing.register"
STALE = "resource.filing.stale.register"
SUBLET = "resource.access.sublet-or-illegal.register"
UNLICENSED = "resource.access.unlicensed.register"

TODAY = date(2026, 11, 1)
_COLUMNS = {
    "filings": (
        "domain main_licence service_licence unit_name credit_code nature leader access_provider "
        "server_ips update_time snapshot_date status receipt_no receipt_date location"
    ),
    "registrants": "domain registrant registrar expires",
    "licences": "holder number services area valid_from valid_to authorised_subsidiaries",
    "relations": "parent child kind valid_from valid_to",
    "allocations": "prefix holder user parent_contract contract use location valid_from valid_to",
    "observations": (
        "domain ip observed_at http_status shown_number number_link shown_unit location"
    ),
    "routes": "prefix asn",
    "asns": "asn organisation",
}
_TRADE = (
    "鑫瑞诚达恒宏盛昌隆泰安康宁博雅智慧星辰曜辉联创汇聚优卓越锦绣沐霖禾穗溪岚峰"
    "岭屿帆舟航翔翼骏驰腾跃澜涛泓渊淼森林楠桐柏松竹兰芷若薇荷萱茗茶墨砚棋琴书画"
    "诗韵律弦歌笛箫钟鼓磬铃珏玥瑾瑜璇玑珺琪瑶琳琅珂珊瑚珀晶莹钰铭铠铮锋锐钧钦铎镇"
)
_TRADES = (
    "网络科技", "信息技术", "电子商务", "文化传媒", "软件开发", "数据服务", "贸易", "广告", "教育咨询",
    "医疗器械",
)  # fmt: skip
_PLACES = ("北京", "上海", "广州", "杭州", "成都", "武汉", "西安", "青岛", "苏州", "长沙")
_PROVINCES = ("北京", "上海", "广东", "浙江", "四川", "湖北", "陕西", "山东", "江苏", "湖南")
_SIGNS = "京沪粤浙川鄂陕鲁苏湘"
_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
MINISTRY = "https://beian.miit.gov.cn/"


@dataclass(frozen=True)
class Planted:
    """One planted fault or look-alike: its kind, its subject, and for a fault what must be said."""

    kind: str
    subject: str
    rule: str = ""
    outcome: str = ""


@dataclass
class World:
    """The tables under construction."""

    chance: random.Random
    rows: dict[str, list[dict[str, str]]] = field(
        default_factory=lambda: {table: [] for table in _COLUMNS}
    )
    baseline: dict[str, list[dict[str, str]]] = field(
        default_factory=lambda: {table: [] for table in _COLUMNS}
    )
    planted: list[Planted] = field(default_factory=list)
    providers: list[tuple[str, int, str, str]] = field(default_factory=list)
    """Name, first address of its block, contract, province."""
    serial: int = 0
    _block: int = int(IPv4Address("10.0.0.0"))
    _names: set[str] = field(default_factory=set)

    def next(self) -> int:
        self.serial += 1
        return self.serial

    def unit(self, form: str = "有限公司") -> str:
        while True:
            trade = "".join(self.chance.choices(_TRADE, k=4))
            name = self.chance.choice(_PLACES) + trade + self.chance.choice(_TRADES) + form
            if name not in self._names:
                self._names.add(name)
                return name

    def code(self) -> str:
        body = "91" + "".join(self.chance.choices(_CODE, k=15))
        total = sum(_CODE.index(c) * pow(3, i, 31) for i, c in enumerate(body))
        return body + _CODE[-total % 31]

    def block(self, length: int) -> str:
        size = 1 << (32 - length)
        self._block = -(-self._block // size) * size
        prefix = f"{IPv4Address(self._block)}/{length}"
        self._block += size
        return prefix

    def add(self, table: str, **values: str) -> dict[str, str]:
        self.rows[table].append(values)
        return values

    def address(self, provider: tuple[str, int, str, str]) -> str:
        return str(IPv4Address(provider[1] + self.chance.randrange(4, 1000)))

    def site(self, **changes: str) -> dict[str, str]:
        """Add a filed, honest domain with its registrant and one observation; return its filing."""
        n = self.next()
        provider = self.chance.choice(self.providers)
        ip = self.address(provider)
        main = f"{self.chance.choice(_SIGNS)}ICP备{10_000_000 + n}号"
        return self.add("filings", **{
            "domain": f"site{n}.example",
            "main_licence": main, "service_licence": f"{main}-1", "unit_name": self.unit(),
            "credit_code": self.code(), "nature": "企业", "leader": "王" + self.chance.choice(_TRADE),
            "access_provider": provider[0], "server_ips": ip, "update_time": "2024-05-06",
            "snapshot_date": TODAY.isoformat(), "status": "正常", "receipt_no": "",
            "receipt_date": "", "location": "mainland",
        } | changes)  # fmt: skip

    def registrant(self, filing: dict[str, str], name: str = "", **changes: str) -> None:
        self.add("registrants", **{
            "domain": filing["domain"], "registrant": name or filing["unit_name"],
            "registrar": "示例注册服务有限公司", "expires": "2027-12-31",
        } | changes)  # fmt: skip

    def seen(self, filing: dict[str, str], **changes: str) -> None:
        self.add("observations", **{
            "domain": filing["domain"], "ip": filing["server_ips"].split(";")[0],
            "observed_at": "2026-10-30", "http_status": "200",
            "shown_number": filing["service_licence"], "number_link": MINISTRY,
            "shown_unit": filing["unit_name"], "location": "mainland",
        } | changes)  # fmt: skip

    def honest(self) -> None:
        filing = self.site()
        self.registrant(filing)
        self.seen(filing)

    def fault(self, kind: str, subject: str, rule: str, outcome: str = "failed") -> None:
        self.planted.append(Planted(kind, subject, rule, outcome))

    def like(self, kind: str, subject: str) -> None:
        self.planted.append(Planted(kind, subject))

    def licensed(self, name: str, **changes: str) -> None:
        n = self.next()
        self.add("licences", **{
            "holder": name, "number": f"B1-{2000 + n // 10000}{n % 10000:04d}", "services": "B11;B14",
            "area": "全国", "valid_from": "2022-01-01", "valid_to": "2027-12-31",
        } | changes)  # fmt: skip

    def provider(self) -> tuple[str, int, str, str]:
        """Add a licensed provider with a block of a basic operator; return it."""
        name = self.unit()
        self.licensed(name)
        prefix, contract = self.block(20), f"HT-{self.next()}"
        place = self.chance.choice(_PROVINCES)
        self.add(
            "allocations", prefix=prefix, holder="中国电信股份有限公司", user=name, contract=contract,
            use="自营", location=place, valid_from="2023-01-01", valid_to="2028-12-31",
        )  # fmt: skip
        made = (name, int(IPv4Address(prefix.partition("/")[0])), contract, place)
        self.providers.append(made)
        return made


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


# Faults. Each plants one, and says which rule must find it.


def not_filed(w: World) -> None:
    domain = f"unfiled{w.next()}.example"
    w.add("observations", domain=domain, ip=w.address(w.providers[0]), observed_at="2026-10-30",
          http_status="200", shown_number="", location="mainland")  # fmt: skip
    w.fault("not_filed", domain, MISSING)


def cancelled_but_served(w: World) -> None:
    filing = w.site(status="已注销", update_time="2026-02-01")
    w.registrant(filing)
    w.seen(filing)
    w.fault("cancelled_but_served", filing["domain"], MISSING)


def number_absent(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number="", number_link="")
    w.fault("number_absent", filing["domain"], MISSING)


def number_malformed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number="京ICP备00000000号")
    w.fault("number_malformed", filing["domain"], MISSING)


def number_of_another(w: World) -> None:
    other = w.site()
    w.registrant(other)
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number=other["service_licence"])
    w.fault("number_of_another", filing["domain"], MISSING)


def number_invented(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_number=f"京ICP备{90_000_000 + w.next()}号-1")
    w.fault("number_invented", filing["domain"], MISSING)


def number_unlinked(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="")
    w.fault("number_unlinked", filing["domain"], MISSING)


def number_linked_elsewhere(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="https://beian.miit.gov.cn.example.com/")
    w.fault("number_linked_elsewhere", filing["domain"], MISSING)


def number_linked_to_retired(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, number_link="http://www.miitbeian.gov.cn")
    w.fault("number_linked_to_retired", filing["domain"], MISSING)


def registrant_is_another(w: World) -> None:
    filing = w.site()
    w.registrant(filing, w.unit())
    w.seen(filing)
    w.fault("registrant_is_another", filing["domain"], MISSING)


def relation_is_over(w: World) -> None:
    filing, other = w.site(), w.unit()
    w.registrant(filing, other)
    w.add("relations", parent=other, child=filing["unit_name"], kind="subsidiary",
          valid_from="2019-01-01", valid_to="2024-01-01")  # fmt: skip
    w.seen(filing)
    w.fault("relation_is_over", filing["domain"], MISSING)


def main_number_of_two(w: World) -> None:
    one = w.site()
    w.registrant(one)
    two = w.site(main_licence=one["main_licence"], service_licence=one["main_licence"] + "-2")
    w.registrant(two)
    w.fault("main_number_of_two", two["domain"], MISSING, "cantTell")


def renamed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.add("relations", parent=w.unit(), child=filing["unit_name"], kind="曾用名",
          valid_from="2025/3/1", valid_to="")  # fmt: skip
    w.seen(filing)
    w.fault("renamed", filing["domain"], STALE)


def taken_over(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires="2025-06-01")
    w.registrant(filing, w.unit(), expires="2027-06-20")
    w.seen(filing)
    w.fault("taken_over", filing["domain"], STALE)


def lapsed(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires=ago(200))
    w.fault("lapsed", filing["domain"], STALE)


def dead_shell(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    for days in (95, 60, 31, 2):
        w.seen(filing, ip="", observed_at=ago(days), http_status="0", shown_number="",
               number_link="", shown_unit="")  # fmt: skip
    w.fault("dead_shell", filing["domain"], STALE)


def provider_changed(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    other = next(p for p in w.providers if p[0] != filing["access_provider"])
    w.seen(filing, ip=w.address(other), observed_at=ago(70))
    w.seen(filing, ip=w.address(other))
    w.fault("provider_changed", filing["domain"], STALE)


def provider_changed_by_route(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    prefix, asn, firm = w.block(24), str(64_512 + w.next()), w.unit()
    w.add("routes", prefix=prefix, asn=asn)
    w.add("asns", asn=asn, organisation=firm)
    w.seen(filing, ip=prefix.replace(".0/24", ".9"))
    w.fault("provider_changed_by_route", filing["domain"], STALE, "cantTell")


def moved_abroad(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, ip="203.0.113.7", location="overseas")
    w.fault("moved_abroad", filing["domain"], STALE, "cantTell")


def run_by_another(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, shown_unit=w.unit())
    w.fault("run_by_another", filing["domain"], STALE, "cantTell")


def _lease(w: World, user: str, use: str, length: int = 24, **changes: str) -> dict[str, str]:
    """Let a block of a provider, through its contract, to a user."""
    provider = w.provider()
    prefix = f"{IPv4Address(provider[1] + 2048)}/{length}"
    return w.add("allocations", **{
        "prefix": prefix, "holder": provider[0], "user": user, "parent_contract": provider[2],
        "contract": f"HT-{w.next()}", "use": use, "location": provider[3],
        "valid_from": "2024-01-01", "valid_to": "2027-12-31",
    } | changes)  # fmt: skip


def reseller_without_licence(w: World) -> None:
    reseller = w.unit()
    row = _lease(w, reseller, "转租")
    w.fault("reseller_without_licence", row["prefix"], SUBLET)
    w.fault("reseller_without_licence", reseller, UNLICENSED)


def reseller_seen_below(w: World) -> None:
    """The use is not on record, but the next contract shows it."""
    reseller = w.unit()
    row = _lease(w, reseller, "")
    w.add("allocations", prefix=row["prefix"].replace("/24", "/28"), holder=reseller, user=w.unit(),
          parent_contract=row["contract"], contract=f"HT-{w.next()}", use="托管",
          location=row["location"], valid_from="2024-02-01", valid_to="2027-01-01")  # fmt: skip
    w.fault("reseller_seen_below", row["prefix"], SUBLET)
    w.fault("reseller_seen_below", reseller, UNLICENSED)


def reseller_expired(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller, valid_from="2020-01-01", valid_to="2025-01-01")
    row = _lease(w, reseller, "转租")
    w.fault("reseller_expired", row["prefix"], SUBLET)
    w.fault("reseller_expired", reseller, UNLICENSED)


def reseller_out_of_area(w: World) -> None:
    reseller = w.unit()
    row = _lease(w, reseller, "转租", location="广东省")
    w.licensed(reseller, area="北京市;天津市")
    w.fault("reseller_out_of_area", row["prefix"], SUBLET)
    w.fault("reseller_out_of_area", reseller, UNLICENSED)


def reseller_beyond_services(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller, services="B25;B21")
    row = _lease(w, reseller, "转租")
    w.fault("reseller_beyond_services", row["prefix"], SUBLET)
    w.fault("reseller_beyond_services", reseller, UNLICENSED)


def resale_in_layers(w: World) -> None:
    reseller = w.unit()
    w.licensed(reseller)
    row = _lease(w, reseller, "转租")
    w.fault("resale_in_layers", row["prefix"], SUBLET, "cantTell")


def supplier_without_licence(w: World) -> None:
    supplier = w.unit()
    prefix = w.block(24)
    w.add("allocations", prefix=prefix, holder=supplier, user=w.unit(), contract=f"HT-{w.next()}",
          use="托管", location="四川省", valid_from="2024-01-01", valid_to="2027-12-31")  # fmt: skip
    w.fault("supplier_without_licence", prefix, SUBLET)
    w.fault("supplier_without_licence", supplier, UNLICENSED)


def user_not_of_contract(w: World) -> None:
    row = _lease(w, w.unit(), "托管")
    inner = row["prefix"].replace("/24", "/27")
    w.add("allocations", **row | {"prefix": inner, "user": w.unit()})
    w.fault("user_not_of_contract", inner, SUBLET)


def holder_not_of_contract(w: World) -> None:
    row = _lease(w, w.unit(), "托管")
    stranger = w.unit()
    w.licensed(stranger)
    inner = row["prefix"].replace("/24", "/28")
    w.add("allocations", **row | {
        "prefix": inner, "holder": stranger, "user": w.unit(), "parent_contract": row["contract"],
        "contract": f"HT-{w.next()}",
    })  # fmt: skip
    w.fault("holder_not_of_contract", inner, SUBLET)


def overlapping_leases(w: World) -> None:
    row = _lease(w, w.unit(), "托管")
    inner = row["prefix"].replace("/24", "/26")
    w.add("allocations", **row | {"prefix": inner, "user": w.unit(), "contract": f"HT-{w.next()}"})
    w.fault("overlapping_leases", inner, SUBLET)


def origin_unrelated(w: World) -> None:
    row = _lease(w, w.unit(), "托管", 22)
    asn = str(64_512 + w.next())
    w.add("routes", prefix=row["prefix"], asn=asn)
    w.add("asns", asn=asn, organisation=w.unit())
    w.fault("origin_unrelated", row["prefix"], SUBLET, "cantTell")


def home_line_hosting(w: World) -> None:
    prefix = w.block(26)
    holder = "中国联合网络通信有限公司"
    w.add("allocations", prefix=prefix, holder=holder, user=holder, use="家庭宽带", location="山东",
          valid_from="2024-01-01")  # fmt: skip
    first = int(IPv4Address(prefix.partition("/")[0]))
    for offset in range(6):
        ip = str(IPv4Address(first + offset))
        filing = w.site(server_ips=ip, access_provider=holder)
        w.registrant(filing)
        w.seen(filing)
    w.fault("home_line_hosting", prefix, SUBLET, "cantTell")


def access_provider_without_licence(w: World) -> None:
    provider = w.unit()
    for _ in range(2):
        filing = w.site(access_provider=provider, server_ips="")
        w.registrant(filing)
        w.seen(filing, ip="")
    w.fault("access_provider_without_licence", provider, UNLICENSED)


def access_provider_expired(w: World) -> None:
    provider = w.unit()
    w.licensed(provider, valid_to="2026-03-31")
    filing = w.site(access_provider=provider, server_ips="")
    w.registrant(filing)
    w.seen(filing, ip="")
    w.fault("access_provider_expired", provider, UNLICENSED)


def licence_lent(w: World) -> None:
    one, two = w.unit(), w.unit()
    number = f"B1-2019{w.next() % 10000:04d}L"
    w.licensed(one, number=number)
    w.licensed(two, number=number)
    w.fault("licence_lent", two, UNLICENSED, "cantTell")


FAULTS: tuple[Callable[[World], None], ...] = (
    not_filed, cancelled_but_served, number_absent, number_malformed, number_of_another,
    number_invented, number_unlinked, number_linked_elsewhere, number_linked_to_retired,
    registrant_is_another, relation_is_over, main_number_of_two, renamed, taken_over, lapsed,
    dead_shell, provider_changed, provider_changed_by_route, moved_abroad, run_by_another,
    reseller_without_licence, reseller_seen_below, reseller_expired, reseller_out_of_area,
    reseller_beyond_services, resale_in_layers, supplier_without_licence, user_not_of_contract,
    holder_not_of_contract, overlapping_leases, origin_unrelated, home_line_hosting,
    access_provider_without_licence, access_provider_expired, licence_lent,
)  # fmt: skip


# Look-alikes. Of each, nothing may be found `failed`.


def _plain(w: World, kind: str, filing: dict[str, str], **seen: str) -> None:
    w.registrant(filing)
    w.seen(filing, **seen)
    w.like(kind, filing["domain"])


def overseas_host(w: World) -> None:
    domain = f"abroad{w.next()}.example"
    w.add("observations", domain=domain, ip="203.0.113.9", observed_at="2026-10-30",
          http_status="200", shown_number="", location="境外")  # fmt: skip
    w.like("overseas_host", domain)


def unfiled_error_page(w: World) -> None:
    domain = f"refused{w.next()}.example"
    w.add("observations", domain=domain, ip=w.address(w.providers[0]), observed_at="2026-10-30",
          http_status="403", shown_number="", location="mainland")  # fmt: skip
    w.like("unfiled_error_page", domain)


def sub_domain(w: World) -> None:
    filing = w.site()
    _plain(w, "sub_domain", filing)
    w.seen(filing, domain=f"static.{filing['domain']}", shown_number="", number_link="")
    w.like("sub_domain", f"static.{filing['domain']}")


def number_with_spaces(w: World) -> None:
    filing = w.site()
    shown = filing["service_licence"].replace("ICP备", " ＩＣＰ备 ").replace("-", "－")
    _plain(w, "number_with_spaces", filing, shown_number=shown)


def number_of_the_subject(w: World) -> None:
    filing = w.site()
    _plain(w, "number_of_the_subject", filing, shown_number=filing["main_licence"])


def another_suffix(w: World) -> None:
    filing = w.site()
    _plain(w, "another_suffix", filing, shown_number=filing["main_licence"] + "-7")


def number_of_the_group(w: World) -> None:
    parent = w.site()
    _plain(w, "number_of_the_group", parent)
    filing = w.site()
    w.add("relations", parent=parent["unit_name"], child=filing["unit_name"], kind="子公司")
    _plain(w, "number_of_the_group", filing, shown_number=parent["service_licence"])


def licence_number_shown(w: World) -> None:
    filing = w.site()
    number = f"京B2-2020{w.next() % 10000:04d}"
    w.licensed(filing["unit_name"], number=number, services="B25")
    _plain(w, "licence_number_shown", filing, shown_number=f"增值电信业务经营许可证 {number}")


def link_with_path(w: World) -> None:
    link = "http://beian.miit.gov.cn/#/Integrated/index"
    _plain(w, "link_with_path", w.site(), number_link=link)


def registrant_is_parent(w: World) -> None:
    filing, parent = w.site(), w.unit("集团有限公司")
    w.add("relations", parent=parent, child=filing["unit_name"], kind="subsidiary")
    w.registrant(filing, parent)
    w.seen(filing)
    w.like("registrant_is_parent", filing["domain"])


def registrant_is_sister(w: World) -> None:
    filing, parent, sister = w.site(), w.unit("集团有限公司"), w.unit()
    for child in (filing["unit_name"], sister):
        w.add("relations", parent=parent, child=child, kind="subsidiary")
    w.registrant(filing, sister)
    w.seen(filing)
    w.like("registrant_is_sister", filing["domain"])


def registrant_is_leader(w: World) -> None:
    filing = w.site()
    w.registrant(filing, filing["leader"])
    w.seen(filing)
    w.like("registrant_is_leader", filing["domain"])


def registrant_is_manager(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "赵敏之")
    w.seen(filing)
    w.like("registrant_is_manager", filing["domain"])


def in_operators_block(w: World) -> None:
    """The provider on file may have the address of the operator, without a row of its own."""
    filing, prefix, holder = w.site(), w.block(20), "中国移动通信集团有限公司"
    w.add("allocations", prefix=prefix, holder=holder, user=holder, use="自营", location="江苏")
    _plain(w, "in_operators_block", filing, ip=prefix.replace(".0/20", ".77"))


def one_contract_many_users(w: World) -> None:
    row = _lease(w, w.unit(), "托管", 26)
    for third in (2112, 2176):
        prefix = str(IPv4Address(int(IPv4Address(row["prefix"].partition("/")[0])) + third - 2048))
        w.add("allocations", **row | {"prefix": f"{prefix}/26", "user": w.unit()})
        w.like("one_contract_many_users", f"{prefix}/26")


def registrant_hidden(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "REDACTED FOR PRIVACY")
    w.seen(filing)
    w.like("registrant_hidden", filing["domain"])


def registrant_in_latin(w: World) -> None:
    filing = w.site()
    w.registrant(filing, "Xin Rui Network Technology Co., Ltd.")
    w.seen(filing)
    w.like("registrant_in_latin", filing["domain"])


def registrant_written_otherwise(w: World) -> None:
    filing = w.site()
    name = filing["unit_name"].replace("有限公司", "有限责任公司")
    w.registrant(filing, f"{name[:2]}市（{name[2:4]}）{name[4:]}")
    w.seen(filing)
    w.like("registrant_written_otherwise", filing["domain"])


def registrant_in_traditional(w: World) -> None:
    filing = w.site()
    table = str.maketrans("网络科术务软开数据贸广医疗", "網絡科術務軟開數據貿廣醫療")
    w.registrant(filing, filing["unit_name"].translate(table))
    w.seen(filing)
    w.like("registrant_in_traditional", filing["domain"])


def registrant_slip_of_pen(w: World) -> None:
    filing = w.site()
    name = filing["unit_name"]
    w.registrant(filing, name[:3] + "囍" + name[4:])
    w.seen(filing)
    w.like("registrant_slip_of_pen", filing["domain"])


def registrant_is_branch(w: World) -> None:
    filing = w.site()
    w.registrant(filing, filing["unit_name"] + "深圳分公司")
    w.seen(filing)
    w.like("registrant_is_branch", filing["domain"])


def registrant_has_former_name(w: World) -> None:
    filing, former = w.site(), w.unit()
    w.add(
        "relations",
        parent=filing["unit_name"],
        child=former,
        kind="曾用名",
        valid_from="2025-01-01",
    )
    w.registrant(filing, former)
    w.seen(filing)
    w.like("registrant_has_former_name", filing["domain"])


def change_under_review(w: World) -> None:
    filing = w.site(status="变更审核中", receipt_no=f"SL{w.next()}", receipt_date=ago(10))
    w.registrant(filing)
    w.add(
        "relations",
        parent=w.unit(),
        child=filing["unit_name"],
        kind="曾用名",
        valid_from="2025-03-01",
    )
    w.seen(filing)
    w.like("change_under_review", filing["domain"])


def renamed_lately(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.add("relations", parent=w.unit(), child=filing["unit_name"], kind="曾用名", valid_from=ago(9))
    w.seen(filing)
    w.like("renamed_lately", filing["domain"])


def delivery_in_front(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    prefix, firm = w.block(24), w.unit()
    w.licensed(firm, services="B12")
    w.add("allocations", prefix=prefix, holder="中国移动通信集团有限公司", user=firm,
          contract=f"HT-{w.next()}", use="CDN", location="广东")  # fmt: skip
    w.seen(filing, ip=prefix.replace(".0/24", ".8"))
    w.like("delivery_in_front", filing["domain"])


def short_outage(w: World) -> None:
    filing = w.site()
    w.registrant(filing)
    w.seen(filing, observed_at=ago(90))
    for days in (9, 2):
        w.seen(
            filing, ip="", observed_at=ago(days), http_status="", shown_number="", number_link=""
        )
    w.like("short_outage", filing["domain"])


def in_grace(w: World) -> None:
    filing = w.site()
    w.registrant(filing, expires=ago(20))
    w.seen(filing)
    w.like("in_grace", filing["domain"])


def sold_within_group(w: World) -> None:
    filing, sister = w.site(), w.unit()
    w.add("relations", parent=filing["unit_name"], child=sister, kind="same_control")
    w.registrant(filing, expires="2025-01-01")
    w.registrant(filing, sister, expires="2027-01-01")
    w.seen(filing)
    w.like("sold_within_group", filing["domain"])


def observed_before_update(w: World) -> None:
    filing = w.site(update_time="2026-10-20")
    other = next(p for p in w.providers if p[0] != filing["access_provider"])
    _plain(w, "observed_before_update", filing, ip=w.address(other), observed_at="2026-08-01")


def ipv6_only(w: World) -> None:
    filing = w.site()
    provider = filing["access_provider"]
    n = w.next()
    w.add("allocations", prefix=f"2001:db8:{n % 65535:x}::/48", holder="中国电信股份有限公司", user=provider,
          contract=f"HT-{w.next()}", use="自营")  # fmt: skip
    _plain(w, "ipv6_only", filing, ip=f"2001:db8:{n % 65535:x}::80")


def cloud_as_provider(w: World) -> None:
    """The block is the operator's, its user the cloud on file, by a sister of it."""
    filing, cloud = w.site(), w.unit()
    w.licensed(cloud)
    w.add("relations", parent=cloud, child=filing["access_provider"], kind="subsidiary")
    prefix = w.block(24)
    w.add("allocations", prefix=prefix, holder="中国电信股份有限公司", user=cloud,
          contract=f"HT-{w.next()}", use="自营", location="浙江")  # fmt: skip
    _plain(w, "cloud_as_provider", filing, ip=prefix.replace(".0/24", ".3"))


def group_under_one_licence(w: World) -> None:
    parent, child = w.unit("集团有限公司"), w.unit()
    w.licensed(parent, authorised_subsidiaries=child)
    filing = w.site(access_provider=child, server_ips="")
    _plain(w, "group_under_one_licence", filing, ip="")
    w.like("group_under_one_licence", child)


def branch_of_licensee(w: World) -> None:
    provider = w.unit()
    w.licensed(provider)
    branch = f"{provider}上海分公司"
    _plain(w, "branch_of_licensee", w.site(access_provider=branch, server_ips=""), ip="")
    w.like("branch_of_licensee", branch)


def licence_renewed(w: World) -> None:
    provider = w.unit()
    w.licensed(provider, valid_from="2018-01-01", valid_to="2023-01-01")
    w.licensed(provider, valid_from="2023-01-01", valid_to="2028-01-01")
    _plain(w, "licence_renewed", w.site(access_provider=provider, server_ips=""), ip="")
    w.like("licence_renewed", provider)


def managed_hosting(w: World) -> None:
    row = _lease(w, w.unit(), "托管")
    w.like("managed_hosting", row["prefix"])


def let_to_subsidiary(w: World) -> None:
    holder, child = w.unit(), w.unit()
    w.add("relations", parent=holder, child=child, kind="全资")
    prefix = w.block(24)
    w.add(
        "allocations",
        prefix=prefix,
        holder=holder,
        user=child,
        contract=f"HT-{w.next()}",
        use="自用",
    )
    w.like("let_to_subsidiary", prefix)
    w.like("let_to_subsidiary", holder)


def one_lease_after_another(w: World) -> None:
    row = _lease(w, w.unit(), "托管", valid_to="2025-12-31")
    w.add("allocations", **row | {
        "user": w.unit(), "contract": f"HT-{w.next()}", "valid_from": "2026-01-01",
        "valid_to": "2027-12-31",
    })  # fmt: skip
    w.like("one_lease_after_another", row["prefix"])


def handed_down(w: World) -> None:
    """A provider's customer within the provider's own block: nested, not overlapping."""
    provider = w.provider()
    prefix = f"{IPv4Address(provider[1] + 1024)}/27"
    w.add("allocations", prefix=prefix, holder=provider[0], user=w.unit(), contract=f"HT-{w.next()}",
          use="专线", location=provider[3])  # fmt: skip
    w.like("handed_down", prefix)


def sibling_system(w: World) -> None:
    row, sister = _lease(w, w.unit(), "托管", 22), w.unit()
    w.add("relations", parent=row["holder"], child=sister, kind="same_control")
    asn = str(64_512 + w.next())
    w.add("routes", prefix=row["prefix"], asn=f"AS{asn}")
    w.add("asns", asn=asn, organisation=sister)
    w.like("sibling_system", row["prefix"])


def own_block_carried(w: World) -> None:
    owner, prefix, asn = w.unit(), w.block(22), str(64_512 + w.next())
    w.add("allocations", prefix=prefix, holder=owner, user=owner, use="自用")
    w.add("routes", prefix=prefix, asn=asn)
    w.add("asns", asn=asn, organisation="中国电信股份有限公司")
    w.like("own_block_carried", prefix)


def own_line_own_sites(w: World) -> None:
    unit, prefix = w.unit(), w.block(28)
    w.add("allocations", prefix=prefix, holder="中国电信股份有限公司", user=unit, contract=f"HT-{w.next()}",
          use="专线", location="北京")  # fmt: skip
    for _ in range(6):
        filing = w.site(unit_name=unit, credit_code="", access_provider="中国电信股份有限公司",
                        server_ips=prefix.replace("/28", ""))  # fmt: skip
        w.registrant(filing)
        w.seen(filing)
    w.like("own_line_own_sites", prefix)


LOOK_ALIKES: tuple[Callable[[World], None], ...] = (
    overseas_host, unfiled_error_page, sub_domain, number_with_spaces, number_of_the_subject,
    another_suffix, number_of_the_group, licence_number_shown, link_with_path, registrant_is_parent,
    registrant_is_sister, registrant_is_leader, registrant_is_manager, registrant_hidden, in_operators_block,
    one_contract_many_users, registrant_in_latin,
    registrant_written_otherwise, registrant_in_traditional, registrant_slip_of_pen,
    registrant_is_branch, registrant_has_former_name, change_under_review, renamed_lately,
    delivery_in_front, short_outage, in_grace, sold_within_group, observed_before_update, ipv6_only,
    cloud_as_provider, group_under_one_licence, branch_of_licensee, licence_renewed, managed_hosting,
    let_to_subsidiary, one_lease_after_another, handed_down, sibling_system, own_block_carried,
    own_line_own_sites,
)  # fmt: skip


def build(filings: int, each: int = 1, seed: int = 20261101) -> World:
    """Return a world of about so many filings, with each kind planted so many times."""
    world = World(random.Random(seed))
    for _ in range(max(6, filings // 2000)):
        world.provider()
    settled = tuple(world.providers)
    for plant in (*FAULTS, *LOOK_ALIKES):
        for _ in range(each):
            plant(world)
            world.providers = list(settled)
    while len(world.rows["filings"]) < filings:
        world.honest()
    return world


def write(world: World, folder: Path, encoding: str = "utf-8") -> Path:
    """Write the tables of a world as CSV files, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, columns in _COLUMNS.items():
        with (folder / f"{table}.csv").open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(file, columns.split(), restval="")
            writer.writeheader()
            writer.writerows(world.rows[table])
    return folder
