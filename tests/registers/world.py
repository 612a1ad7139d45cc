"""The tables of a made-up register while they grow, and what was planted in them."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from ipaddress import IPv4Address

MISSING = "resource.filing.missing.register"
STALE = "resource.filing.stale.register"
SUBLET = "resource.access.sublet-or-illegal.register"
UNLICENSED = "resource.access.unlicensed.register"

TODAY = date(2026, 11, 1)
COLUMNS = {
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
    "statements": (
        "firm customer service domain location contract state capacity date valid_from valid_to"
    ),
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
        default_factory=lambda: {table: [] for table in COLUMNS}
    )
    baseline: dict[str, list[dict[str, str]]] = field(
        default_factory=lambda: {table: [] for table in COLUMNS}
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


def lease(w: World, user: str, use: str, length: int = 24, **changes: str) -> dict[str, str]:
    """Let a block of a provider, through its contract, to a user."""
    provider = w.provider()
    prefix = f"{IPv4Address(provider[1] + 2048)}/{length}"
    return w.add("allocations", **{
        "prefix": prefix, "holder": provider[0], "user": user, "parent_contract": provider[2],
        "contract": f"HT-{w.next()}", "use": use, "location": provider[3],
        "valid_from": "2024-01-01", "valid_to": "2027-12-31",
    } | changes)  # fmt: skip


def contract(w: World, firm: str, service: str, **changes: str) -> dict[str, str]:
    """Add a contract of a firm with a stranger, in force and performed."""
    return w.add("statements", **{
        "firm": firm, "customer": w.unit(), "service": service, "location": "", "state": "履行中",
        "contract": f"FW-{w.next()}", "valid_from": "2025-02-01", "valid_to": "2027-06-30",
    } | changes)  # fmt: skip
