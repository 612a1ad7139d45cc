"""Reports of the engine, their findings, and the runs that re-inspect."""
