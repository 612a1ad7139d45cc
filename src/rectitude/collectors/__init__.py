"""
All that touches the world: one package a kind of target.

The package says in `KIND` what it inspects, how such a target is recognised and what its options
are; it is imported whenever the command line starts, so it imports nothing heavy. Its module
`collector` has `collect`, which drives the target and writes what it sees through the bundle's
writer; it judges nothing. It collects only the aggregates that are asked of it, says of each that it
was collected or why not, and raises `Unable` where nothing at all can be done.
"""
