"""
A website's bundle of a given size, from opening to the findings of the rules on data.

Run `PYTHONPATH=src python benchmarks/traffic_reading.py [MEGABYTES]`. Each exchange has an answer of
about 10 kB (text in the record, every fifth as a blob), cookies, a query; every tenth posts a form, one in
a hundred carries a value of the test identity. Goals: traffic facts of 50 MB within 1.5 s on one core;
1 GB judged in less than 500 MB of memory.
"""

import hashlib
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from rectitude import rules
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.page import Cookie, PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.website import Website
from rectitude.facts.traffic import read
from rectitude.findings import ReportedTarget, Tool

ANSWER = 10_000
HOSTS = (
    *("www.shop.example",) * 4,
    *(
        "img.shop-cdn.example",
        "hm.baidu.com",
        "collect.statyun.example",
        "www.google-analytics.com",
    ),
)
PERSONA = {
    "name": "林月清", "mobile": "13912346021", "id_card": "11010519491231002X", "passport": "E12345678",
    "bank_card": "6222021234567890128", "email": "lin.yue@mail.example", "address": "成都市锦江区书院街9号",
    "plate": "川A12345", "username": "linyue_2024", "password": "s3cret-Value", "birthday": "1990-04-17",
    "imei": "356938035643809", "mac": "02:42:ac:11:00:02", "oaid": "1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718",
    "latitude": "39.908823", "longitude": "116.397470",
}  # fmt: skip
WORDS = [
    "商品",
    "订单",
    "配送",
    "说明",
    "price",
    "stock",
    "item",
    "detail",
    "评价",
    "客服",
    "recommended",
    "首页",
    "类目",
    "cart",
]


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bundle.zip"
        _write(path, megabytes * 1_000_000)
        print(f"bundle: {path.stat().st_size / 1e6:,.0f} MB, before: {_memory():,.0f} MB of memory")
        wall, processor = time.perf_counter(), time.process_time()
        bundle = open_bundle(path)
        website = bundle.gather(Website)
        assert website is not None
        _lap("opened and gathered", wall, processor)
        lap = time.perf_counter(), time.process_time()
        reading = read(website)
        _lap("traffic facts", *lap)
        print(f"{len(reading.messages):,} messages, {len(reading.sightings):,} sightings")
        lap = time.perf_counter(), time.process_time()
        for rule in rules.select(["data"]):
            if any(need.aggregate is Website for need in rule.needs):
                given = {n.name: website if n.aggregate is Website else None for n in rule.needs}
                found = list(rule.judge(**given))
                print(f"  {rule.id}: {len(found)}")
        _lap("rules on data", *lap)
        _lap("all", wall, processor)
        print(f"at most: {_memory():,.0f} MB of memory")


def _lap(name: str, wall: float, processor: float) -> None:
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{name}: {wall:.2f} s wall, {processor:.2f} s processor")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(path: Path, size: int) -> None:
    chance = random.Random(7)
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="0",
        target=ReportedTarget("website", "http://www.shop.example/"),
        options={},
        clock=Clock(started="2026-11-26T00:00:00.000Z"),
        collected=(Website.NAME,),
    )
    with Writer(path, manifest) as writer:
        writer.write(Persona(values=PERSONA))
        at = Moment(context="ignored", phase="load", sequence=1)
        home = "http://www.shop.example/"
        writer.write(PageVisit(moment=at, url=home, final_url=home, role="home", title="店"))
        ids = [f"{chance.getrandbits(64):016x}" for _ in range(40)]
        for number, value in enumerate(ids):
            writer.write(
                Cookie(moment=at, name=f"uid{number}", value=value, domain="shop.example", path="/")
            )
        written, number = 0, 0
        while written < size:
            number += 1
            written += _exchange(writer, chance, number, ids)


def _exchange(writer: Writer, chance: random.Random, number: int, ids: list[str]) -> int:
    host = HOSTS[number % len(HOSTS)]
    scheme = "http" if number % 3 else "https"
    planted = f"&m={PERSONA['mobile']}" if number % 100 == 0 else ""
    sent = f"e={number}&q={chance.getrandbits(80):x}{planted}&n=%E5%95%86".encode()
    answer = " ".join(chance.choices(WORDS, k=ANSWER // 8)).encode()
    blob = number % 5 == 0
    body = Body(
        sha256=writer.blob(answer) if blob else hashlib.sha256(answer).hexdigest(),
        length=len(answer),
        media_type=("text/html", "application/json", "text/javascript")[number % 3],
        data=b"" if blob else answer,
        truncated=blob,
    )
    writer.write(
        Exchange(
            moment=Moment(context="ignored", phase="load", sequence=number),
            method="POST" if number % 10 == 0 else "GET",
            url=f"{scheme}://{host}/p/{number}/item?id={number}&uid={ids[number % 40]}&t={number * 7}",
            resource_type="Fetch",
            page="http://www.shop.example/",
            request_headers=(
                ("User-Agent", "Mozilla/5.0"),
                ("Referer", f"http://www.shop.example/list/{number % 50}"),
                ("Cookie", f"uid0={ids[0]}; lang=zh-CN; seen={number}"),
                ("X-Trace", f"{chance.getrandbits(128):032x}"),
            ),
            request_body=Body(sha256="0", length=len(sent), data=sent)
            if number % 10 == 0
            else None,
            status=200,
            response_headers=(("Content-Type", body.media_type), ("Server", "nginx")),
            response_body=body,
        )
    )
    return len(answer) + 900


if __name__ == "__main__":
    main()
