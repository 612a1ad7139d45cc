"""Write the page of the registers' tables and columns from what the reader recognises."""

from markup import columns, escaped, page, table, title

from rectitude.collectors.register.columns import REQUIRED
from rectitude.collectors.register.headings import HEADERS
from rectitude.text import Language, Text

_TABLES = {
    "filings": Text("备案", "Filings"),
    "registrants": Text("域名注册", "Registrants of domains"),
    "licences": Text("许可证", "Licences"),
    "relations": Text("关联关系", "Relations between units"),
    "allocations": Text("地址分配", "Allocations of addresses"),
    "observations": Text("访问记录", "Observations"),
    "routes": Text("路由", "Routes"),
    "asns": Text("自治系统", "Autonomous systems"),
    "units": Text("企业登记", "The business register"),
    "statements": Text("实际经营、合同与核查", "What is really done, contracted and found"),
}


def registers(language: Language) -> str:
    """Return the page: for each table its columns, and the Chinese headers that mean them."""
    intro = Text(
        "文件以表名命名，或者按表头识别；几种表都符合的，以文件名、工作表名中的词为准。标“是”的列不可缺少；"
        "地址段也可以写成起始、终止两列。下面是常用的表头；其他写法按其中的词识别（网站接入服务商名称、合同到期日）。",
        "A file is called by the name of its table, or its headers tell; where they fit several tables, a "
        "word in its name or the sheet’s decides. A column marked “yes” cannot be missing; a block may "
        "stand in two columns, its first and its last address. Below are the usual headers; others are told "
        "by the words in them (网站接入服务商名称, 合同到期日).",
    )
    lines = [title(Text("登记材料的表与列", "Tables and columns of registers"), language)]
    lines += ["", intro[language]]
    head = columns(
        language,
        Text("列", "Column"),
        Text("必需", "Needed"),
        Text("可识别的表头", "Headers recognised"),
    )
    for name, headers in HEADERS.items():
        rows = (
            (
                f"`{column}`",
                Text("是", "yes")[language] if column in REQUIRED[name] else "",
                escaped(("、" if language == "zh" else ", ").join(known)),
            )
            for column, known in headers.items()
        )
        lines += ["", f"## {_TABLES[name][language]} (`{name}`)", "", table(head, rows)]
    return page(lines)
