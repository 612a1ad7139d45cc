"""What the rules say of a link audit, for tests: each message is rendered in both languages."""

from dataclasses import dataclass

from rectitude import rules
from rectitude.evidence.linkprobe import LinkAudit
from rectitude.findings import Finding, Outcome
from rectitude.inspection import _message

UNJUSTIFIED = "market.link-blocking.unjustified.links"
DISCRIMINATORY = "market.link-blocking.discriminatory.links"
EXTRA_STEPS = "market.link-blocking.extra-steps.links"
HIJACK = "market.interference.hijack.links"
OBSTRUCT = "market.interference.obstruct.links"

RULES = {rule.id: rule for rule in rules.discover() if rule.id.endswith(".links")}


@dataclass
class Said:
    findings: dict[str, list[Finding]]

    def outcomes(self, rule):
        return {finding.outcome for finding in self.findings[rule]}

    def only(self, rule):
        (finding,) = self.findings[rule]
        return finding

    def text(self, rule, language="en"):
        return " ".join(_message(RULES[rule], f)[language] for f in self.findings[rule])


def say(audit: LinkAudit) -> Said:
    found = {identifier: list(rule.judge(audit)) for identifier, rule in RULES.items()}
    for identifier, findings in found.items():
        for finding in findings:  # every message renders in both languages
            message = _message(RULES[identifier], finding)
            assert "{" not in message.zh + message.en
        assert len([f for f in findings if f.outcome is Outcome.PASSED]) <= 1
        lonely = [f for f in findings if f.outcome in {Outcome.INAPPLICABLE, Outcome.UNTESTED}]
        assert not lonely or len(findings) == 1
    return Said(found)


def failed_rules(said: Said) -> set[str]:
    return {rule for rule in RULES if Outcome.FAILED in said.outcomes(rule)}
