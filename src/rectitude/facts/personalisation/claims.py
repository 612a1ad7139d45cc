"""Words by which a page says that what it shows follows what a visitor did before."""

import re

_BY = r"(?:根据|基于|结合|依据|依照|依|按照|按|参考|综合|参照)"
_DID = (
    r"(?:浏览(?!器|量|数|次数|人数)|搜索|检索|购买|观看(?!量|数)|阅读(?!量|数|原文|全文|更多)"
    r"|点击(?!量|率|数|次|下|上|右|左|此|这|该|按|图|链)|收听|播放(?!量|数|次数))"
)
"""What visitors do; what is counted of all of them is none of it."""
_TRACES = r"(?:记录|历史|足迹|轨迹|习惯|行为|偏好)"
_NOT_BY_HAND = (
    r"(?![^，。；;\n]{0,6}(?:数量|金额|凭证|渠道|选择|勾选|填写|自选|报名)"
    r"(?![^。；;\n]{0,20}(?:推荐给|推送|为[你您])))"
)
"""What visitors are told to choose by themselves, or are charged for, is no guess at what they like."""
_LISTS = (
    r"(?:推荐|推送|排序|排列|排在|优先|靠前|置顶|展示|挑选|精选|选出|生成|调整|更新|猜"
    r"|为[你您]|给[你您]|向[你您])"
)
_SEEN = r"(?:看|读|浏览|阅读|搜|搜索|买|购买|听|收藏|关注|点击)(?:过|了)"
_ON = r"(?:based on|inspired by|according to|(?:sorted|ordered|ranked|chosen|picked) by)"
_THINGS = r"(?:what|(?:the )?(?:items?|articles?|products?|things?|stories|videos?|pages?|books?)(?: that)?)"
_YOU_SAW = (
    r"you(?:.ve| have)? (?:recently |just |last |already )?"
    r"(?:viewed|saw|seen|read|watched|browsed|searched for|looked at|visited|clicked)\b"
    r"(?! (?:on|more|next|this)\b)"
)
_FOR_YOU = (
    r"\b(?:picked|picks|chosen|selected|recommended|recommendations|suggested|suggestions|curated)"
    r"(?: just| specially)? for you"
)

CLAIM = re.compile(
    rf"(?:根据|基于|结合)(?:你|您)(?:们)?的?[^，。；;\n]{{0,10}}?"
    rf"(?:{_DID}|兴趣|偏好|历史|行为|足迹){_NOT_BY_HAND}"
    rf"|{_BY}(?:你|您)的?[^，。；;\n]{{0,6}}?(?:{_DID}的?{_TRACES}|{_SEEN})"
    rf"|{_BY}(?:最近|近期|近日|以往|过往|历史|个人)?的?{_DID}的?{_TRACES}"
    rf"(?=[^。；;\n]{{0,12}}{_LISTS}|\W*$)"
    rf"|(?:推荐|内容|列表|顺序|次序|文章|商品|视频)[^。；;，,\n]{{0,6}}"
    rf"{_BY}(?:最近|近期|以往)?的?{_DID}的?{_TRACES}"
    rf"|因为(?:你|您)(?:最近|刚刚?|曾经?|近期|常|之前)?{_SEEN}"
    rf"|(?:与|和|跟|同)(?:你|您)(?:最近|刚刚?|曾经?|近期|之前){_SEEN}?"
    r"[^。；;\n]{0,10}(?:相似|相近|类似|同类|相关)"
    rf"|(?:你|您)?(?:最近|刚刚?|近期){_SEEN}的?"
    r"[^。；;，,\n]{0,8}(?:相似|相近|类似|同类|排在|优先|靠前|置顶)"
    r"|越[看用读逛]越懂[你您]"
    r"|(?:based on|tailored to) your interests?"
    rf"|{_ON} your (?:recent |past )?(?:browsing|viewing|reading|watching|activity|history"
    r"|(?:search|purchase|order|watch)(?:es)? (?:history|activity|habits))"
    rf"|{_ON} {_THINGS} you(?:.ve| have)? (?:recently |just )?"
    r"(?:viewed|seen|read|watched|bought|browsed|searched for|looked at|visited|clicked)"
    rf"|{_FOR_YOU}[^.!?\n]{{0,12}}? (?:from|by|using|out of|thanks to) (?:{_THINGS} {_YOU_SAW}"
    r"|your (?:recent |past )?(?:browsing|viewing|reading|watching)\b)"
    rf"|\b(?:similar to|more like|goes with|go with) {_THINGS} {_YOU_SAW}"
    r"|because you(?:.ve| have)? (?:recently |just )?"
    r"(?:viewed|saw|seen|read|watched|bought|browsed|searched|looked|liked)",
    re.IGNORECASE | re.MULTILINE,
)
"""
By what visitors did or like, and not by how many did: "most read first" is a list for all. That a list holds
what a visitor saw before says nothing of others, and is none.
"""
