"""
The nearest of a million names of units, for four thousand names with a slip; rapidfuzz alone beside it.

Run `PYTHONPATH=src python benchmarks/register_names.py`. Goal: 5 ms a query after the index is built,
the right name first for 0.95 of the queries. Names are dense on purpose: real ones lie further apart.
"""

import math
import random
import resource
import time
from collections import Counter

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from rectitude.facts.entities import name_key
from rectitude.facts.name_index import NameIndex

NAMES, QUERIES, ALONE = 1_000_000, 4_000, 20
PLACES = (
    "北京", "上海", "深圳市", "广州市", "杭州", "南京", "成都", "武汉", "苏州", "重庆", "天津",
    "西安", "青岛市", "厦门", "宁波", "长沙", "合肥", "福州", "济南", "郑州", "昆明", "大连",
)  # fmt: skip
TRADE = (
    "华鑫瑞诚信达通恒远宏盛天地云海龙凤泰安康宁博雅智慧星辰光明新创联合众汇"
    "聚优品卓越中科创想未来飞腾骏马金银铜铁木水火土东南西北春夏秋冬万千百亿"
)
INDUSTRIES = (
    "网络科技", "信息技术", "科技", "电子商务", "文化传媒", "软件", "数据服务",
    "通信技术", "互联网信息服务", "物联网科技", "贸易", "广告传媒", "智能科技", "云计算",
)  # fmt: skip
FORMS = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司")


def made(chance: random.Random) -> str:
    trade = "".join(chance.choices(TRADE, k=chance.randint(2, 4)))
    form = chance.choices(FORMS, (80, 8, 10, 2))[0]
    return chance.choice(PLACES) + trade + chance.choice(INDUSTRIES) + form


def slipped(name: str, chance: random.Random) -> str:
    """One of: another form, brackets, a character changed, one left out, the place's 市, none."""
    at = chance.randrange(2, len(name) - 4)
    return chance.choice(
        (
            name.replace("有限公司", "有限责任公司"),
            f"{name[:2]}（{name[2:4]}）{name[4:]}",
            name[:at] + chance.choice(TRADE) + name[at + 1 :],
            name[:at] + name[at + 1 :],
            name.replace("市", "") if "市" in name[:4] else f"{name[:2]}市{name[2:]}",
            name,
        )
    )


def main() -> None:
    chance = random.Random(9)
    names = sorted({made(chance) for _ in range(NAMES * 21 // 20)})[:NAMES]
    asked = [(slipped(name, chance), name) for name in chance.sample(names, QUERIES)]
    began, busy = time.perf_counter(), time.process_time()
    index = NameIndex(names)
    print(
        f"index: {time.perf_counter() - began:.1f} s wall, {time.process_time() - busy:.1f} s processor"
    )
    began, busy = time.perf_counter(), time.process_time()
    found = [index.nearest(query) for query, _ in asked]
    wall, processor = time.perf_counter() - began, time.process_time() - busy
    print(
        f"query: {wall / QUERIES * 1e3:.2f} ms wall, {processor / QUERIES * 1e3:.2f} ms processor"
    )
    misses = [
        (each, query, name)
        for each, (query, name) in zip(found, asked, strict=True)
        if each is None or bare(names[each[0]]) != bare(name)
    ]
    low, high = wilson(QUERIES - len(misses), QUERIES)
    print(
        f"right name first: {1 - len(misses) / QUERIES:.4f} (95 % interval {low:.4f} to {high:.4f})"
    )
    tell(misses)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{memory:,.0f} MB at most")
    began = time.perf_counter()
    for query, _ in asked[:ALONE]:
        process.extractOne(query, names, scorer=fuzz.ratio, score_cutoff=70)
    print(f"rapidfuzz alone: {(time.perf_counter() - began) / ALONE * 1e3:.0f} ms wall a query")


def tell(misses: list[tuple[tuple[int, float] | None, str, str]]) -> None:
    """Print how many misses no measure of distance can avoid: another name is as near, or nearer."""
    likeness = Levenshtein.normalized_similarity
    kinds = Counter(
        "nothing found" if found is None
        else "the slip is another unit's name" if found[1] == 1
        else "another name is as near or nearer" if found[1] >= likeness(name_key(query), name_key(name))
        else "a nearer name was not looked at"
        for found, query, name in misses
    )  # fmt: skip
    for kind, count in kinds.most_common():
        print(f"  missed, {kind}: {count / QUERIES:.4f}")


def wilson(hits: int, trials: int, z: float = 1.96) -> tuple[float, float]:
    """Return the Wilson score interval of a rate (Wilson 1927); 95 % by default."""
    rate, square = hits / trials, z * z / trials
    middle = (rate + square / 2) / (1 + square)
    reach = z / (1 + square) * math.sqrt(rate * (1 - rate) / trials + square / (4 * trials))
    return middle - reach, middle + reach


def bare(name: str) -> str:
    """Two firms of one place, trade name and industry that differ in form alone count as one."""
    key = name_key(name)
    for form in ("集团有限公司", "股份有限公司", "有限公司"):
        key = key.removesuffix(form)
    return key


if __name__ == "__main__":
    main()
