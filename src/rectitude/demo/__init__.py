"""Demo town: a few fictitious firms' sites on loopback, with violations and their honest twins."""
