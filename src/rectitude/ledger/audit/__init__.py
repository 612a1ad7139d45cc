"""The append-only, hash-chained log, its signed checkpoints and their verification."""
