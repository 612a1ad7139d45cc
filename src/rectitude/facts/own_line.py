"""What a seller says of its own line across the border: that it is its own, or that nobody approved it."""

import re

from rectitude.facts.letting import AGAINST_IT, DENIED, WITHOUT, around, before
from rectitude.facts.offers import ON_SALE
from rectitude.facts.quoting import sentence
from rectitude.facts.subleasing import IN_THE_NAME_OF_OWN_USE

_LINE_ABROAD = re.compile(
    r"(?:跨境|国际|境外|出海|深港|沪港|粤港)[^，。；\n]{0,8}(?:专线|线路|专网)|IEPL|IPLC",
    re.IGNORECASE,
)
_ACROSS = (
    r"专线|线路|专网|IEPL|IPLC|隧道"
    r"|(?:跨境|国际|出境|出海|境外|翻墙|加速)(?:业务|联网|访问|通道|服务|这一?块|这方面|的|部分)?"
)
_UNAPPROVED = re.compile(
    rf"(?:{_ACROSS})(?:也|均|都|还|并|目前|暂时|从来|这边|根本|肯定|其实|自然|当然|[，,]?我们)*(?:没有|没|未|尚未|暂未|从未|不曾)"
    r"(?:(?!不得|的|者)[^，。；？?\n]){0,14}(?:报批|审批|批准|报备|批复|批文|许可|批[过准]|报过|备过)"
    r"(?![的者]|[^。；\n]{0,12}(?:不得|不予|不能|不可|不准|谢绝|拒绝|请勿|将被|属于|代办|协助|[？?]))"
    rf"|(?:{_ACROSS})[，,](?:也|并|都|还|从来)?(?:没有|没|未)(?:办理?|取得|拿到|申请)过?[^，。；？?\n]{{0,16}}(?:批准|审批|批文)"
    r"(?![的者]|[^。；\n]{0,12}(?:不得|不予|不能|不可|不准|谢绝|拒绝|请勿|将被|属于|代办|协助|[？?]))"
    rf"|(?:{_ACROSS})[^。；\n]{{0,60}}?(?<![您你])(?:不(?:用)?(?:经过?|走|通过|报|做)|绕[过开]|避开)(?:(?!不得|您|你)[^，。；？?\n]){{0,16}}(?:审批|报批|批准|报备)"
    r"(?![的者]|[^。；\n]{0,12}(?:不得|不予|不能|不可|不准|将被|属于|违|[？?]))",
    re.IGNORECASE,
)
"""A line across the border of which it is said that nobody approved it (MIIT notice 32 of 2017, 2 (4))."""
_OWN = re.compile(r"我们|我司|我方|本公司|本团队|本司|本站|自建|自营|自有|自拉")
_DIRECTIONS = r"(?:[京津沪深广莞杭渝蓉厦粤港澳台日韩美新英德法俄泰马越印菲加]{2}[、/和及与]){0,8}"
"""Of several lines: from where to where, by a letter each."""
_OWN_LINE_ABROAD = re.compile(
    r"(?:自建|自营|自有|自拉|自架|独立铺设|(?:我们|我司|本公司|本站|本店)(?:租用|租下|包下|拉))(?:了|的)?"
    rf"{_DIRECTIONS}[^，。；、：\n]{{0,8}}"
    r"(?:(?:跨境|国际|境外|出境|出海|深港|沪港|粤港|港澳|直通海外)(?:线路|专线|专网|专用通道|通道|隧道)|IEPL|IPLC)"
    r"|(?:跨境|国际|境外|深港|沪港|粤港)(?:线路|专线|专网|通道|隧道)(?:为|是|均为|都是|全部|均|系)?(?:我们|我司|本站|自己)?(?:自建|自营|自有|自拉|自架)"
    r"|(?:跨境|国际|境外|深港|沪港|粤港)(?:线路|专线|专网|通道)(?:[^。；，\n]|，(?!不)){0,24}"
    rf"{IN_THE_NAME_OF_OWN_USE}",
    re.IGNORECASE,
)
"""
The seller's own or rented line across the border. Sold to the public as a way round it, it cannot be one
that was approved: carriers let such lines to firms, for their own offices (MIIT notice 32 of 2017, 2 (4)).
"""
_PLACE_ABROAD = (
    r"(?:香港|澳门|台湾|台北|日本|东京|大阪|韩国|首尔|新加坡|美国|洛杉矶|硅谷|圣何塞|西雅图|纽约|德国|法兰克福|英国|伦敦|荷兰"
    r"|马来西亚|泰国|越南|俄罗斯|境外|海外|国外)"
)
_MACHINES = r"(?:服务器|VPS|云主机|主机|节点|机器|中转机?|落地机?|机房)"
_LINE_BUILT = re.compile(
    rf"(?:我们|我司|咱们?|自己|自家|本站|老板|站长|团队)[^。；\n]{{0,10}}在?[^。；\n]{{0,4}}{_PLACE_ABROAD}[^。；\n]{{0,12}}"
    rf"(?:租|买|搭|架|建|托管|放)(?:的|了|用|设|下)*[^。；\n]{{0,8}}{_MACHINES}[^。；\n]{{0,24}}?(?:拉|搭|架|打|连|建|铺|接)[^。；\n]{{0,12}}(?:隧道|线路?|通道)"
    rf"|(?:隧道|线路|专线|通道)[^。；\n]{{0,12}}(?:我们|咱们?|自己|自家|老板|站长|团队)[^。；\n]{{0,8}}(?:拉|搭建?|架设?|打|建|铺)(?:的|了|出去|到|好)"
    rf"|(?:我们|咱们?|自己|自家|老板|站长|团队)[^。；\n]{{0,8}}(?:拉|搭建?|架设?|打|建|铺)(?:的|了)?[^。；\n]{{0,8}}(?:到|去|往|通)[^。；\n]{{0,4}}{_PLACE_ABROAD}"
    rf"[^。；\n]{{0,8}}(?:隧道|线路|专线|通道)",
    re.IGNORECASE,
)
"""How a seller tells of its own line to machines abroad, where it is asked where the lines come from."""
_NOT_BUILT = re.compile(r"没有|没自|并无|并非|不是|不[用需会]|未|持证|运营商")
"""Among those words: it built none, or the line is a carrier's."""
_SUPPOSED = re.compile(r"如果?|若|假如|凡是?|任何|对(?![方外])|客户|他人|别家|同行|有的")
"""Of others' lines, or of what might be."""


def unapproved(text: str, *, sold: bool) -> str:
    """Return the sentence by which a seller's own line across the border was not approved."""
    for match in _UNAPPROVED.finditer(text):
        near, quoted = around(match), sentence(text, match.start(), match.end())
        own = (sold or _OWN.search(quoted)) and not _SUPPOSED.search(quoted)
        is_sold = sold or (ON_SALE.search(near) and _LINE_ABROAD.search(near))
        if own and is_sold and not AGAINST_IT.search(near):
            return quoted
    return ""


def own_line(text: str) -> str:
    """Return the sentence by which an offer is of the seller's own line."""
    return _told(_OWN_LINE_ABROAD, text)


def own_line_told(text: str) -> str:
    """Return the sentence by which any text of a seller tells of its own line, or of how it was built."""
    told = (_told(words, text) for words in (_OWN_LINE_ABROAD, _LINE_BUILT))
    quoted = next(filter(None, told), "")
    return "" if AGAINST_IT.search(quoted) else quoted


def _told(words: re.Pattern[str], text: str) -> str:
    for match in words.finditer(text):
        quoted, ahead = sentence(text, match.start(), match.end()), before(match)
        denied = DENIED.search(ahead) or WITHOUT.search(ahead) or _NOT_BUILT.search(match[0])
        if not (denied or _SUPPOSED.search(quoted)):
            return quoted
    return ""
