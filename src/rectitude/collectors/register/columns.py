"""Which table a file is, and which of our columns its headers mean, in Chinese and in English."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import msgspec

from rectitude.collectors import yaml_files
from rectitude.collectors.register.contents import kind_of
from rectitude.collectors.register.inferring import add_told_by_cells
from rectitude.collectors.register.titles import is_claimed, said_above, said_by_name
from rectitude.collectors.register.wordings import column_by_words, plain_heading
from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    Filing,
    Licence,
    Observation,
    Registrant,
    Relation,
    Route,
    TableRow,
    Unit,
)
from rectitude.text import Text, Unable

TABLES: dict[str, type[TableRow]] = {
    "filings": Filing,
    "registrants": Registrant,
    "licences": Licence,
    "relations": Relation,
    "allocations": Allocation,
    "observations": Observation,
    "routes": Route,
    "asns": AutonomousSystem,
    "units": Unit,
}
"""The tables by their file names."""

REQUIRED: dict[str, tuple[str, ...]] = {
    "filings": ("domain",),
    "registrants": ("domain",),
    "licences": ("holder",),
    "relations": ("parent", "child", "kind"),
    "allocations": ("prefix", "holder"),
    "observations": ("domain",),
    "routes": ("prefix", "asn"),
    "asns": ("asn",),
    "units": ("name", "status"),
}
"""The columns without which a row of the table says nothing."""

INSTEAD = {"prefix": "first_address", "services": "scope", "valid_to": "validity"}
"""Columns that may hold what another would: first and last address, services with areas, a whole term."""

_FILE_WORDS: dict[str, tuple[str, ...]] = {
    "filings": ("filing", "备案"),
    "registrants": ("registrant", "whois", "域名注册", "注册人", "持有者"),
    "licences": ("licence", "license", "许可证", "持证"),
    "relations": ("relation", "关联", "关系", "更名", "曾用名", "名称变更", "股权"),
    "allocations": ("allocation", "地址分配", "ip地址", "地址段", "地址租", "转租", "sublease"),
    "observations": (
        "observation",
        "探测",
        "巡查",
        "观测",
        "监测",
        "核查",
        "拨测",
        "crawl",
        "probe",
    ),
    "routes": ("route", "路由"),
    "asns": ("asn", "自治系统"),
    "units": ("工商", "企业登记", "市场主体", "business register", "company register"),
}
"""Words in the name of a file or sheet: of tables whose columns fit equally, the named one is meant."""

_HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "filings": {
        "domain": ("域名", "网站域名", "备案域名", "domain name"),
        "main_licence": ("主体备案号", "主体备案许可证号", "主体许可证号", "备案主体号", "mainlicence"),
        "service_licence": (
            "服务备案号", "网站备案号", "网站备案/许可证号", "服务备案许可证号", "备案号",
            "ICP备案号", "servicelicence",
        ),
        "unit_name": ("主办单位名称", "主办单位", "主办者名称", "主体名称", "单位名称", "unitname"),
        "credit_code": ("统一社会信用代码", "信用代码", "社会信用代码", "证件号码"),
        "nature": ("主办单位性质", "单位性质", "主体性质", "性质", "naturename"),
        "leader": ("负责人", "主体负责人", "主体负责人姓名", "网站负责人", "法定代表人", "leadername"),
        "access_provider": ("接入商", "接入服务商", "接入服务提供者", "接入单位", "接入商名称"),
        "server_ips": ("服务器IP", "IP地址", "接入IP", "服务器IP地址", "网站IP", "ip", "ips"),
        "update_time": ("更新时间", "审核时间", "审核通过时间", "审核日期", "updaterecordtime"),
        "snapshot_date": ("快照日期", "导出日期", "数据日期", "截止日期", "统计日期"),
        "status": ("状态", "备案状态", "主体状态"),
        "unit_status": ("主体登记状态", "主办单位登记状态", "企业登记状态"),
        "receipt_no": ("受理号", "受理编号", "回执号", "变更受理号", "回执编号"),
        "receipt_date": ("受理日期", "受理时间", "回执日期", "变更受理日期"),
        "location": ("接入地", "境内外", "服务器位置", "服务器所在地", "接入地境内外"),
    },
    "registrants": {
        "domain": ("域名", "domain name"),
        "registrant": ("域名持有者", "注册人", "域名注册人", "域名所有者", "持有者", "注册者", "域名注册者"),
        "registrar": ("注册商", "注册服务机构", "域名注册服务机构", "域名注册商"),
        "registered": ("注册时间", "注册日期", "创建时间", "创建日期", "created", "creationdate"),
        "expires": ("到期时间", "到期日期", "到期日", "过期时间", "域名到期日期", "有效期至", "expiry"),
    },
    "licences": {
        "holder": ("持证单位", "单位名称", "持有者", "企业名称", "公司名称", "持证企业", "被许可单位"),
        "number": ("许可证号", "许可证编号", "证号", "经营许可证编号", "licence", "license"),
        "services": (
            "业务种类", "业务种类（服务项目）", "许可业务", "业务范围", "业务代码", "业务种类代码", "业务",
            "许可业务种类", "服务项目",
        ),
        "area": ("覆盖范围", "业务覆盖范围", "地域", "许可地域", "覆盖地域", "服务范围"),
        "scope": (
            "业务种类（服务项目）及覆盖范围", "业务种类及覆盖范围", "业务种类、服务项目及覆盖范围",
            "许可业务及覆盖范围", "业务及覆盖范围", "业务种类和覆盖范围", "业务范围及地域",
        ),
        "valid_from": ("有效期起", "发证日期", "发证时间", "生效日期", "起始日期", "有效期开始"),
        "valid_to": (
            "有效期止", "有效期至", "到期日期", "到期日", "失效日期", "截止日期", "有效期结束", "有效期截止",
        ),
        "validity": ("有效期", "有效期限", "许可证有效期", "有效期起止", "起止日期", "有效期间", "许可期限"),
        "renewal_no": ("续期受理号", "延续受理号", "换证受理号"),
        "renewal_date": ("续期受理日期", "延续受理日期", "换证受理日期"),
        "authorised_subsidiaries": (
            "授权子公司", "授权经营子公司", "被授权子公司", "authorized_subsidiaries",
        ),
    },
    "relations": {
        "parent": ("母公司", "上级单位", "上级", "现名", "现用名", "控制方", "总公司"),
        "child": ("子公司", "下级单位", "下级", "曾用名", "原名", "被控制方", "分公司"),
        "kind": ("关系", "关系类型", "关联关系", "类型"),
        "valid_from": ("生效日期", "起始日期", "开始日期", "变更日期"),
        "valid_to": ("失效日期", "终止日期", "结束日期", "截止日期"),
        "validity": ("有效期", "起止日期"),
    },
    "allocations": {
        "prefix": ("地址段", "IP地址段", "网段", "IP段", "前缀", "ip", "IP地址范围", "地址范围", "CIDR"),
        "first_address": (
            "起始IP", "起始地址", "起始IP地址", "开始IP", "开始地址", "IP起始", "IP起始地址", "首地址",
            "起始IP段", "startip", "firstip", "firstaddress",
        ),
        "last_address": (
            "终止IP", "终止地址", "终止IP地址", "结束IP", "结束地址", "结束IP地址", "截止IP", "IP终止",
            "IP终止地址", "末地址", "终止IP段", "endip", "lastip", "lastaddress",
        ),
        "holder": ("持有单位", "分配单位", "持有者", "分配者", "出让方", "分配方"),
        "user": ("使用单位", "使用者", "用户", "使用方", "客户"),
        "parent_contract": ("上级合同", "上级合同号", "上游合同", "上游合同号", "来源合同", "来源合同号"),
        "contract": ("合同", "合同号", "合同编号"),
        "use": ("用途", "使用方式", "使用类型", "分配用途"),
        "location": ("省份", "使用地", "所在地", "所在省", "使用省份", "地区"),
        "valid_from": ("生效日期", "起始日期", "开始日期", "分配日期", "有效期起"),
        "valid_to": ("失效日期", "终止日期", "结束日期", "到期日期", "有效期止", "有效期至"),
        "validity": ("有效期", "起止日期", "合同期限", "租用期限", "使用期限", "分配期限"),
    },
    "observations": {
        "domain": ("域名", "网站域名"),
        "ip": ("IP", "IP地址", "解析IP", "解析地址"),
        "observed_at": ("观测时间", "探测时间", "巡查时间", "检测时间", "采集时间"),
        "http_status": ("状态码", "HTTP状态码", "响应码", "http状态", "status"),
        "shown_number": ("页面备案号", "标注备案号", "展示备案号", "显示备案号", "悬挂备案号"),
        "number_link": ("备案号链接", "链接地址", "备案链接", "链接"),
        "shown_unit": ("页面单位", "标注单位", "展示单位", "显示单位", "页面主办单位"),
        "location": ("接入地", "境内外", "服务器位置", "位置"),
    },
    "routes": {
        "prefix": ("前缀", "地址段", "路由前缀", "network"),
        "asn": ("自治系统号", "AS号", "AS", "origin", "源AS", "autonomous_system_number"),
        "organisation": ("单位", "组织", "机构", "autonomous_system_organization", "as_name"),
    },
    "asns": {
        "asn": ("自治系统号", "AS号", "AS", "autonomous_system_number", "as_number", "aut"),
        "organisation": (
            "单位", "组织", "机构", "organization", "单位名称", "autonomous_system_organization", "as_name",
            "org_name", "as_org", "name", "description", "holder",
        ),
    },
    "units": {
        "name": ("企业名称", "单位名称", "市场主体名称", "主体名称"),
        "credit_code": ("统一社会信用代码", "信用代码", "注册号"),
        "status": ("登记状态", "经营状态", "企业状态", "工商状态", "存续状态"),
        "since": ("注销日期", "吊销日期", "注销时间", "核准注销日期", "状态日期"),
    },
}  # fmt: skip


class TableMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `--map FILE` says of one table: the file that holds it, and our column for its headers."""

    file: str = ""
    columns: dict[str, str] = {}


ColumnMap = Mapping[str, TableMap]


def read_column_map(path: Path | None) -> ColumnMap:
    """
    Read `--map FILE` (YAML): `filings: {file: 备案导出.csv, columns: {网址: domain}}`.

    Raises Unable where it cannot be read, or names a table or column that there is not.
    """
    if path is None:
        return {}
    maps = yaml_files.read(path, dict[str, TableMap], Text("列对照文件", "The column map"))
    for table, given in maps.items():
        known = _HEADERS.get(table, {})
        for name in {table} - set(_HEADERS) or set(given.columns.values()) - set(known):
            choice = ", ".join(known or _HEADERS)
            raise Unable(
                f"列对照文件 {path.name} 中的 {name} 不认识；可用的有：{choice}。",
                f"The column map {path.name} names {name}, which is unknown; known are: {choice}.",
            )
    return maps


def table_of(
    name: str,
    headers: Iterable[str],
    maps: ColumnMap,
    title: str = "",
    body: Sequence[Sequence[str]] = (),
) -> str | None:
    """
    Return the table that a file or sheet holds: as mapped, by its columns, else by its name.

    The columns go before a word in the name or the title: a file of observations may be called 备案巡查.
    """
    for table, given in maps.items():
        if given.file and Path(given.file).stem == Path(name).stem:
            return table
    stem = unicodedata.normalize("NFKC", Path(name).stem).lower()
    fitting = fit(name, headers, maps, title, body)
    if stem in _HEADERS and (stem in fitting or not fitting):
        return stem
    if fitting:
        return max(fitting, key=lambda table: fitting[table])
    return next((table for table in _FILE_WORDS if _is_named(table, f"{stem} {title}")), None)


_USUAL = 0.25
"""What a heading that is written as usual counts more than one told by its words; ours."""
_BY_CELLS = 0.25
"""What a column that only its cells tell counts less; ours."""
_NAMED = 1.5
"""What a word in the name or the title counts, in columns; ours."""


def fit(
    name: str,
    headers: Iterable[str],
    maps: ColumnMap,
    title: str = "",
    body: Sequence[Sequence[str]] = (),
) -> dict[str, float]:
    """Return how well each table fits that has the columns it needs, in columns; being named counts too."""
    named = f"{Path(name).stem} {title}"
    cells = tuple(headers)
    found: dict[str, float] = {}
    for table in _HEADERS:
        columns = columns_of(table, cells, maps, body)
        given = said_by_name(table, name) | said_above(table, title)
        if not columns or lacking(table, (*columns.values(), *given), cells):
            continue
        if table == "licences" and is_claimed(" ".join((named, *cells))):
            continue
        usual = sum(plain_heading(cells[n]) in _meanings(table) for n in columns)
        headed = sum(bool(column_by_words(table, plain_heading(cells[n]))) for n in columns)
        if usual or len(columns) > 1:
            by_cells = len(columns) - max(usual, headed)
            found[table] = (
                len(columns)
                + _USUAL * usual
                - _BY_CELLS * by_cells
                + _NAMED * _is_named(table, named)
            )
    return found


def _is_named(table: str, text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).lower()
    return any(word in plain for word in _FILE_WORDS[table])


def lacking(table: str, columns: Iterable[str], headers: Iterable[str] = ()) -> list[str]:
    """
    Return the columns that a table needs and that are not there, nor what may stand instead.

    The headings of a table of relations may say of which kind all of them are (曾用名, 子公司).
    """
    known = set(columns)
    if table == "relations" and relation_of(headers):
        known.add("kind")
    return [name for name in REQUIRED[table] if not {name, INSTEAD.get(name, name)} & known]


def relation_of(headers: Iterable[str]) -> str:
    """
    Return the kind of relation that the headings of a table name, or nothing.

    >>> relation_of(["企业名称", "曾用名", "变更日期"]), relation_of(["甲", "乙"])
    ('former_name', '')
    """
    text = " ".join(plain_heading(header) for header in headers)
    return next((kind for kind, words in _RELATIONS if re.search(words, text)), "")


_RELATIONS = (
    (
        "former_name",
        r"曾用|原(?:单位|企业|主办|名|公司)|变更前|更名|改名|旧名|former|old ?name|previous",
    ),
    ("branch", r"分公司|分支机构|branch"),
    ("subsidiary", r"子公司|控股|subsidiary"),
    ("same_control", r"实际控制|同一控制|commoncontrol"),
)


@cache
def _meanings(table: str) -> dict[str, str]:
    return {
        plain_heading(word): column
        for column, words in _HEADERS[table].items()
        for word in (column, *words)
    }


def columns_of(
    table: str, headers: Iterable[str], maps: ColumnMap, body: Sequence[Sequence[str]] = ()
) -> dict[int, str]:
    """
    Return our column for each position in the header that has one; the first of two wins.

    A heading that is written as usual goes before one that is told by the words in it. A column of domains,
    addresses or blocks is told by its cells too: no other heading makes it one, and none is needed.
    """
    mapped = maps[table].columns if table in maps else {}
    meanings = _meanings(table) | {
        plain_heading(header): column for header, column in mapped.items()
    }
    plain = [plain_heading(header) for header in headers]
    kinds = [kind_of(body, position) for position in range(len(plain))]
    found: dict[int, str] = {}
    for usual, means in ((True, meanings.get), (False, partial(column_by_words, table))):
        for position, text in enumerate(plain):
            column = means(text)
            if not column or position in found or column in found.values():
                continue
            if usual or column in _ABLE.get(kinds[position], (column,)):
                found[position] = column
    add_told_by_cells(table, found, plain, kinds, body)
    return dict(sorted(found.items()))


_ABLE = {
    "block": ("prefix",),
    "address": ("ip", "server_ips", "prefix", "first_address", "last_address"),
    "domain": ("domain", "number_link"),
}
"""Columns that a column of such cells may be, whatever the words of its heading."""
