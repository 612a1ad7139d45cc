"""Goes by interests, and the policy says so."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(noise=0.5), switch=False)
