"""Lists of changes of sites: what changed, and whether the change of the filing was applied for."""

import re

from rectitude.evidence.register import TableRow

OF_WHAT_CHANGED = re.compile(
    r"^(?:发生)?变[化更](?:的)?(?:事项|项目|内容|类型|类别|要素|情形)$"
    r"|^(?:changed item|what changed|item changed)$",
    re.IGNORECASE,
)
ASKS_FOR_IT = re.compile(
    r"(?:是否|有无).{0,4}(?:提交|申请|申报|办理|报送|报备|完成).{0,6}(?:变更|更新)|^(?:备案)?变更(?:申请|备案|手续)?(?:的)?(?:提交|申报|办理|报送)(?:情况|状态|与否)$"
    r"|(?:是否|有无)(?:已|及时|按期|按时|完成)*(?:变更|更新)(?:网站|icp)*备案"
    r"|^(?:变更)?(?:是否|有无)(?:已|及时|按期|按时|按规定)*(?:报备|报送|申报|提交|办理)$"
    r"|^备案(?:信息)?(?:的)?(?:是否|有无)(?:已|及时|按期|按时|同步|完成)*(?:变更|更新)$"
    r"|^(?:备案)?变更手续(?:情况)?$|^手续(?:是否)?(?:办了没|办理情况)?$"
    r"|change (?:filed|submitted|applied for)",
    re.IGNORECASE,
)
"""Headings of whether the change of the filing was applied for."""


def lists_a_change(row: TableRow) -> bool:
    """
    Whether a row is one of a list of changes: that it is called a change explains nothing of it.

    >>> lists_a_change(TableRow(extra={"变更事项": "网站负责人", "是否提交变更备案": "否"}))
    True
    >>> lists_a_change(TableRow(extra={"变更事项": "网站负责人"}))
    False
    """
    headings = [heading.strip() for heading in row.extra]
    asks = any(map(ASKS_FOR_IT.search, headings))
    return asks and any(map(OF_WHAT_CHANGED.search, headings))
