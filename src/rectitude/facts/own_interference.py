"""A firm says of its own program that it ends, removes or keeps out another firm's, by name."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.facts.quoting import passage, sentence

_KINDS = (
    r"(?:浏览器|输入法|杀毒(?:软件)?|卫士|管家|播放器|下载器|压缩"
    r"|清理大师|网盘|云盘|文档|表格|办公|助手|加速器)"
)
_NO_NAME = (
    r"其[他它余]|别的?|旧|老版?|低|原[有来]?|第三方|同类|任何|本|该|此|这|那|系统|自带|内置|默认|当前|现有|已装|多余|所有|全部|两|多"
    r"|不|非|一|您|你|我们?|主流|各|某|的|或|和|与|及|并|空|重复|临时|过期|无用|电脑|手机|后台|用户|恶意|病毒|流氓|捆绑|违规|盗版|破解"
)
_OWN = (
    r"(?:安装(?:程序|包|过程|向导)|安装时|安装后|运行(?:期间|时|后)"
    r"|本(?:软件|程序|客户端|产品|应用)|我们的(?:软件|程序|客户端))"
)
_ENDS = r"(?:结束|终止|关闭|强制退出|删除|卸载|移除|清除|禁用|停用)"
_KEEPS_OUT = r"(?:阻止|拦截|禁止|屏蔽|不允许|不让)"
_UNASKED = (
    r"(?:(?:无需|不需要?|不用|不必|不经|未经|不会?)(?:再|另行|用户|您|任何)*的?"
    r"(?:确认|同意|询问|提示|告知|通知|弹窗)|静默)"
)


def _name(group: str) -> str:
    return (
        rf"(?:本机|电脑[上中里]?|您|已安装)?的?[“\"「『《]?(?!{_NO_NAME})(?P<{group}>[\u4e00-\u9fa5A-Za-z]{{2,4}}?{_KINDS})"
        r"(?!的|版本|内容|文件|格式|里|中|缓存|插件|垃圾)"
    )


_ENDED_UNASKED = re.compile(
    rf"{_OWN}[^。；;\n]{{0,16}}?{_ENDS}(?:并{_ENDS})?{_name('ended')}[^。；;\n]{{0,24}}?{_UNASKED}"
    rf"|{_OWN}[^。；;\n]{{0,16}}?{_UNASKED}[^。；;\n]{{0,12}}?{_ENDS}(?:并{_ENDS})?{_name('gone')}"
)
"""It is ended or removed, and nobody is asked."""
_KEPT_OUT = re.compile(
    rf"{_OWN}[^。；;\n]{{0,16}}?{_KEEPS_OUT}{_name('kept_out')}"
    r"[^。；;\n]{0,16}?(?:安装|升级|更新|启动|运行|打开)"
)
"""It is kept from being installed, updated or run."""
_CHOSEN = re.compile(
    r"管理员|家长|监护人|学校|机房|企业策略|由?(?:您|用户)(?:自行)?(?:选择|勾选|设置|决定)|可选|勾选|(?<!无需)(?<!不)经(?:您|用户)"
    r"|(?<!不)(?<!另行)提示(?:您|用户)|征得|病毒|木马|恶意|冲突|旧版|低版本",
)
"""Somebody chose it, or it is for another reason."""
_ANOTHERS_WORD = re.compile(
    r"仿冒|假冒|山寨|诈骗|判决|法院|不正当竞争|起诉|被告|原告|新闻|报道|曝光|教程|公安|通报|网友|楼主|发表于|回复|评论|评测|投诉"
)
LONGEST = 160
"""Characters of a sentence that are looked at; ours."""


class Admission(msgspec.Struct, frozen=True):
    """Another firm's program, and the words by which it is said to be ended or kept out."""

    product: str
    quoted: str


def admissions(text: str) -> Iterator[Admission]:
    """
    Yield what a page says that its own program does to others by name, with nobody asked.

    >>> [each.product for each in admissions("安装程序会删除雨燕输入法，无需确认。")]
    ['雨燕输入法']
    >>> list(admissions("安装程序会删除旧版输入法，无需确认。"))
    []
    """
    if _ANOTHERS_WORD.search(text):
        return
    for pattern in (_ENDED_UNASKED, _KEPT_OUT):
        for match in pattern.finditer(text):
            said, _ = passage(text, match.start(), match.end(), LONGEST)
            product = next(filter(None, match.groupdict().values()))
            if not _CHOSEN.search(said):
                yield Admission(product, sentence(text, match.start(), match.end()))
