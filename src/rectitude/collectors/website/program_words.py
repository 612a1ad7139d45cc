"""What links are called that lead to programs, or to pages of programs."""

import re

from rectitude.facts.rival_removal import trades

_PROMISES = re.compile(
    r"下载|安装包|立即安装|一键安装|获取客户端|\bdownload\b|\binstall\b", re.IGNORECASE
)
_OTHER_THAN_THE_FILE = re.compile(
    r"中心|专区|排行|大全|教程|帮助|如何|怎么|说明|次数|下载[量站页区]|记录|资料|论文|表格|报告"
    r"|\b(?:downloads|guide|how|brochure|pdf)\b",
    re.IGNORECASE,
)
"""A list, a page about it, or a paper; ours."""
_LONGEST_LABEL = 40
"""Characters of a label; what is longer is a card or a sentence. Ours."""
_LONGEST_NAME = 24
"""Characters of a program's name with its version; what is longer is a headline. Ours."""


def promises_program(label: str) -> bool:
    """
    Whether what is called so may begin a download of a program.

    >>> promises_program("立即下载"), promises_program("下载中心")
    (True, False)
    """
    return bool(
        len(label) <= _LONGEST_LABEL
        and _PROMISES.search(label)
        and not _OTHER_THAN_THE_FILE.search(label)
    )


def names_program(label: str) -> bool:
    """
    Whether what is called so may be the page of a program for a known purpose.

    >>> names_program("云雀浏览器 9.1"), names_program("浏览器教程"), names_program("云雀便签")
    (True, False, False)
    """
    short = len(label) <= _LONGEST_NAME and not _OTHER_THAN_THE_FILE.search(label)
    return short and bool(trades(label))
