"""
Other words for places of the mainland: English names, regions of several provinces, signs of provinces.

Sources: GB/T 2260 (romanised names and signs of provinces); the regions are those of the statistics office's
yearbooks, and the usual names for groups of provinces.
"""

import re
from functools import lru_cache

_REGIONS = {
    "京津冀": "北京、天津、河北", "长三角": "上海、江苏、浙江、安徽",
    "长江三角洲": "上海、江苏、浙江、安徽", "江浙沪皖": "上海、江苏、浙江、安徽",
    "沪苏浙皖": "上海、江苏、浙江、安徽", "苏浙沪皖": "上海、江苏、浙江、安徽",
    "江浙沪": "上海、江苏、浙江", "苏浙沪": "上海、江苏、浙江", "沪苏浙": "上海、江苏、浙江",
    "川渝": "四川、重庆", "成渝": "四川、重庆", "陕甘宁": "陕西、甘肃、宁夏",
    "粤桂琼": "广东、广西、海南",
    "华北": "北京、天津、河北、山西、内蒙古", "东北三省": "辽宁、吉林、黑龙江",
    "东北": "辽宁、吉林、黑龙江", "华东": "上海、江苏、浙江、安徽、福建、江西、山东",
    "华中": "河南、湖北、湖南", "华南": "广东、广西、海南",
    "西南": "重庆、四川、贵州、云南、西藏", "西北": "陕西、甘肃、青海、宁夏、新疆",
}  # fmt: skip
_REGION = re.compile(
    "(?<!黔)(?!(?<=[广江山陕])西[南北])(?!(?<=[广山])东北)("
    + "|".join(_REGIONS)
    + ")(?:地区|区域|各?省市?)?(?!大区|[\u4e00-\u9fff]*(?:公司|集团))"
)
"""A province and its city are no region: 广西南宁, 江西南昌."""
_ENGLISH = {
    "beijing": "北京", "tianjin": "天津", "hebei": "河北", "shanxi": "山西",
    "inner mongolia": "内蒙古", "liaoning": "辽宁", "jilin": "吉林", "heilongjiang": "黑龙江",
    "shanghai": "上海", "jiangsu": "江苏", "zhejiang": "浙江", "anhui": "安徽", "fujian": "福建",
    "jiangxi": "江西", "shandong": "山东", "henan": "河南", "hubei": "湖北", "hunan": "湖南",
    "guangdong": "广东", "guangxi": "广西", "hainan": "海南", "chongqing": "重庆", "sichuan": "四川",
    "guizhou": "贵州", "yunnan": "云南", "tibet": "西藏", "xizang": "西藏", "shaanxi": "陕西",
    "gansu": "甘肃", "qinghai": "青海", "ningxia": "宁夏", "xinjiang": "新疆", "shenzhen": "深圳",
    "guangzhou": "广州", "hangzhou": "杭州", "nanjing": "南京", "suzhou": "苏州", "wuxi": "无锡",
    "chengdu": "成都", "wuhan": "武汉", "xi'an": "西安", "xian": "西安", "qingdao": "青岛",
    "jinan": "济南", "xiamen": "厦门", "ningbo": "宁波", "dongguan": "东莞", "foshan": "佛山",
    "changsha": "长沙", "zhengzhou": "郑州", "hefei": "合肥", "fuzhou": "福州", "dalian": "大连",
    "shenyang": "沈阳", "harbin": "哈尔滨", "kunming": "昆明", "guiyang": "贵阳", "nanning": "南宁",
    "nanchang": "南昌", "taiyuan": "太原", "shijiazhuang": "石家庄", "lanzhou": "兰州",
}  # fmt: skip
_ENGLISH_NAME = re.compile(
    rf"\b({'|'.join(_ENGLISH)})\b(?:\s+(?:province|municipality|city|autonomous region))?",
    re.IGNORECASE,
)
_SIGNS = {
    "京": "北京", "津": "天津", "冀": "河北", "晋": "山西", "蒙": "内蒙古", "辽": "辽宁", "吉": "吉林",
    "黑": "黑龙江", "沪": "上海", "苏": "江苏", "浙": "浙江", "皖": "安徽", "闽": "福建", "赣": "江西",
    "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南", "粤": "广东", "桂": "广西", "琼": "海南",
    "渝": "重庆", "川": "四川", "蜀": "四川", "贵": "贵州", "黔": "贵州", "云": "云南", "滇": "云南",
    "藏": "西藏", "陕": "陕西", "秦": "陕西", "甘": "甘肃", "陇": "甘肃", "青": "青海", "宁": "宁夏",
    "新": "新疆",
}  # fmt: skip
_SIGN = re.compile(rf"辽宁|[{''.join(_SIGNS)}]")
"""辽宁 is one province, and not the signs of two."""
_ONLY_SIGNS = re.compile(rf"(?:{_SIGN.pattern})(?:{_SIGN.pattern}|[、,，;；和及/\s])*")


@lru_cache(1 << 14)
def spelt_out(text: str) -> str:
    """
    Return a text with other words for places as their Chinese names.

    >>> spelt_out("Beijing; Guangdong Province"), spelt_out("京津冀"), spelt_out("粤、桂")
    ('北京; 广东', '北京、天津、河北', '广东、广西')
    >>> spelt_out("辽宁"), spelt_out("辽、吉")
    ('辽宁', '辽宁、吉林')
    """
    if text.isascii():
        return _ENGLISH_NAME.sub(lambda m: _ENGLISH[m[1].lower()], text)
    plain = _REGION.sub(lambda m: _REGIONS[m[1]], text.strip())
    if _ONLY_SIGNS.fullmatch(plain):
        return "、".join(_SIGNS.get(sign, sign) for sign in _SIGN.findall(plain))
    return _ENGLISH_NAME.sub(lambda m: _ENGLISH[m[1].lower()], plain)
