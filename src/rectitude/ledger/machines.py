"""Every table of transitions, by the name that log, API and pages use."""

from typing import Any

from rectitude.ledger.campaigns.commissions import COMMISSION
from rectitude.ledger.campaigns.machine import BATCH, CAMPAIGN
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION
from rectitude.ledger.campaigns.sweeps import SWEEP
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.documents.electronic import ELECTRONIC_ADDRESS
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.penalties.machine import PENALTY_CASE
from rectitude.ledger.measures.transfers import TRANSFER
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.transitions import Machine

MACHINES: dict[str, Machine[Any]] = {
    machine.entity: machine
    for machine in (
        PROBLEM,
        CLUE,
        CAMPAIGN,
        BATCH,
        SWEEP,
        COMMISSION,
        SERVICE,
        ELECTRONIC_ADDRESS,
        SELF_INSPECTION,
        RUN,
        MEASURE,
        PENALTY_CASE,
        TRANSFER,
    )
}


def diagram(machine: Machine[Any]) -> str:
    """Return a machine's table as a Mermaid state diagram, for the documentation."""
    lines = ["stateDiagram-v2"]
    for source, action, target in machine.edges():
        if source != target:
            lines.append(f"    {source} --> {target}: {action}")
    return "\n".join(lines) + "\n"
