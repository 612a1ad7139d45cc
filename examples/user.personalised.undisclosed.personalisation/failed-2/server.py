"""Goes by interests, and the policy denies it."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(noise=0.5), switch=False, policy="denied")
