"""
Many targets: jobs, attempts, limits, the processes that inspect, and the store of their results.

Used by the command line (`rectitude sweep`), by the ledger, and on the machines of a cluster. The truth
is one row a target in `store`; whatever does the work holds none of it and may be killed at any time.
"""
