"""
How much processor time 10,000 link probes take to judge, beside decoding alone.

Run `PYTHONPATH=src:tests python benchmarks/links_judging.py`. Goal: below 2 s on 2 cores.
"""

import tempfile
import time
from pathlib import Path

import link_audits as made
from rectitude import inspection
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.linkprobe import LinkAudit
from rectitude.findings import ReportedTarget, Tool

CONTEXTS = ("desktop", "wechat", "qq", "weibo", "alipay", "dingtalk", "douyin")
ROUNDS = 178


def main() -> None:
    platform = made.flaky(0.02, made.sometimes(0.3, made.blocked))
    links = (*made.LINKS, made.link("http://second.example/item?id=1", "rival", "Second Ltd"))
    audit = made.audit(platform, links[:7], rounds=ROUNDS, contexts=CONTEXTS)
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="",
        target=ReportedTarget("links", "plan.yaml"),
        options={},
        clock=Clock(started=""),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "audit.zip"
        with Writer(path, manifest) as writer:
            writer.collected(LinkAudit)
            for record in (*audit.plans, *audit.probes):
                writer.write(record)
        began = time.process_time()
        open_bundle(path).gather(LinkAudit)
        decoded = time.process_time() - began
        began = time.process_time()
        report = inspection.judge(path)
        judged = time.process_time() - began
    print(
        f"{len(audit.probes):,} probes, {len(report.findings)} findings: judged in {judged:.2f} s,"
    )
    print(f"of which decoding alone {decoded:.2f} s (ratio {judged / decoded:.1f})")


if __name__ == "__main__":
    main()
