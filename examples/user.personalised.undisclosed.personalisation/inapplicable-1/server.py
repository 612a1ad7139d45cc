"""No personalisation, and a policy that is silent."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(content=0.0, collaborative=0.0, noise=0.7), switch=False, policy="silent")
