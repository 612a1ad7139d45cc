"""Which table a file is, and which of our columns its headers mean, in Chinese and in English."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
import yaml

from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    Filing,
    Licence,
    Observation,
    Registrant,
    Relation,
    Route,
    Row,
)
from rectitude.text import Unable

TABLES: dict[str, type[Row]] = {
    "filings": Filing,
    "registrants": Registrant,
    "licences": Licence,
    "relations": Relation,
    "allocations": Allocation,
    "observations": Observation,
    "routes": Route,
    "asns": AutonomousSystem,
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
}
"""The columns without which a row of the table says nothing."""

_FILE_WORDS: dict[str, tuple[str, ...]] = {
    "filings": ("filing", "备案"),
    "registrants": ("registrant", "whois", "域名注册", "注册人", "持有者"),
    "licences": ("licence", "license", "许可证"),
    "relations": ("relation", "关联", "关系"),
    "allocations": ("allocation", "地址分配", "ip地址", "地址段"),
    "observations": ("observation", "探测", "巡查", "观测"),
    "routes": ("route", "路由"),
    "asns": ("asn", "自治系统"),
}
"""Words in the name of a file or sheet; the first table that matches has it."""

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
        "receipt_no": ("受理号", "受理编号", "回执号", "变更受理号", "回执编号"),
        "receipt_date": ("受理日期", "受理时间", "回执日期", "变更受理日期"),
        "location": ("接入地", "境内外", "服务器位置", "服务器所在地", "接入地境内外"),
    },
    "registrants": {
        "domain": ("域名", "domain name"),
        "registrant": ("域名持有者", "注册人", "域名注册人", "域名所有者", "持有者", "注册者", "域名注册者"),
        "registrar": ("注册商", "注册服务机构", "域名注册服务机构", "域名注册商"),
        "expires": ("到期时间", "到期日期", "到期日", "过期时间", "域名到期日期", "有效期至", "expiry"),
    },
    "licences": {
        "holder": ("持证单位", "单位名称", "持有者", "企业名称", "公司名称", "持证企业", "被许可单位"),
        "number": ("许可证号", "许可证编号", "证号", "经营许可证编号", "licence", "license"),
        "services": ("业务种类", "许可业务", "业务范围", "业务代码", "业务种类代码", "业务"),
        "area": ("覆盖范围", "业务覆盖范围", "地域", "许可地域", "覆盖地域", "服务范围"),
        "valid_from": ("有效期起", "发证日期", "发证时间", "生效日期", "起始日期"),
        "valid_to": ("有效期止", "有效期至", "到期日期", "到期日", "失效日期", "截止日期"),
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
    },
    "allocations": {
        "prefix": ("地址段", "IP地址段", "网段", "IP段", "前缀", "ip"),
        "holder": ("持有单位", "分配单位", "持有者", "分配者", "出让方", "分配方"),
        "user": ("使用单位", "使用者", "用户", "使用方", "客户"),
        "parent_contract": ("上级合同", "上级合同号", "上游合同", "上游合同号", "来源合同", "来源合同号"),
        "contract": ("合同", "合同号", "合同编号"),
        "use": ("用途", "使用方式", "使用类型", "分配用途"),
        "location": ("省份", "使用地", "所在地", "所在省", "使用省份", "地区"),
        "valid_from": ("生效日期", "起始日期", "开始日期", "分配日期", "有效期起"),
        "valid_to": ("失效日期", "终止日期", "结束日期", "到期日期", "有效期止", "有效期至"),
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
        "prefix": ("前缀", "地址段", "路由前缀"),
        "asn": ("自治系统号", "AS号", "AS", "origin", "源AS"),
    },
    "asns": {
        "asn": ("自治系统号", "AS号", "AS"),
        "organisation": ("单位", "组织", "机构", "organization", "单位名称"),
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
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        maps = msgspec.convert(found, dict[str, TableMap])
    except (OSError, UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as error:
        raise Unable(
            f"读不了列对照文件 {path.name}：{error}",
            f"Cannot read the column map {path.name}: {error}",
        ) from error
    for table, given in maps.items():
        known = _HEADERS.get(table, {})
        for name in {table} - set(_HEADERS) or set(given.columns.values()) - set(known):
            choice = ", ".join(known or _HEADERS)
            raise Unable(
                f"列对照文件 {path.name} 中的 {name} 不认识；可用的有：{choice}。",
                f"The column map {path.name} names {name}, which is unknown; known are: {choice}.",
            )
    return maps


def table_of(name: str, headers: Iterable[str], maps: ColumnMap) -> str | None:
    """Return the table that a file or sheet holds: as mapped, by its name, else by its headers."""
    for table, given in maps.items():
        if given.file and Path(given.file).stem == Path(name).stem:
            return table
    stem = unicodedata.normalize("NFKC", Path(name).stem).lower()
    for table in _HEADERS:
        if stem == table:
            return table
    for table, words in _FILE_WORDS.items():
        if any(word in stem for word in words):
            return table
    return _by_headers(tuple(headers), maps)


def _by_headers(headers: tuple[str, ...], maps: ColumnMap) -> str | None:
    """Choose the table most of whose columns are there, the ones it needs among them."""
    found = {table: set(columns_of(table, headers, maps).values()) for table in _HEADERS}
    fitting = [table for table in found if set(REQUIRED[table]) <= found[table]]
    return max(fitting, key=lambda table: len(found[table]), default=None)


def columns_of(table: str, headers: Iterable[str], maps: ColumnMap) -> dict[int, str]:
    """Return our column for each position in the header that has one; the first of two wins."""
    mapped = maps[table].columns if table in maps else {}
    plain_map = {_plain(header): column for header, column in mapped.items()}
    meanings = {
        _plain(word): column
        for column, words in _HEADERS[table].items()
        for word in (column, *words)
    } | plain_map
    found: dict[int, str] = {}
    for position, header in enumerate(headers):
        column = meanings.get(_plain(header))
        if column and column not in found.values():
            found[position] = column
    return found


def _plain(header: str) -> str:
    text = unicodedata.normalize("NFKC", header).lower().strip().strip("\ufeff")
    return "".join(character for character in text if character not in " _-\t\"'*:")
