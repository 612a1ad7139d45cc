"""Runs that a Dask cluster does; probes, which need no browser and no other machine, are made here."""

from concurrent.futures import Future

from rectitude.ledger.inspections.probing import KIND
from rectitude.sweep.cluster import Cluster
from rectitude.sweep.crew import Crew
from rectitude.sweep.jobs import Job, Outcome


class Elsewhere:
    """The workers of a cluster, and beside them a crew on this machine."""

    def __init__(self, cluster: Cluster, crew: Crew) -> None:
        self._cluster, self._crew = cluster, crew

    def begin(self, job: Job) -> "Future[Outcome]":
        """Have a job done where it belongs."""
        return self._crew.begin(job) if job.kind == KIND else self._cluster.begin(job)

    def abandon(self, job: Job) -> None:
        """Give a job up; what a worker of the cluster still makes of it is not taken in."""
        self._crew.abandon(job)
