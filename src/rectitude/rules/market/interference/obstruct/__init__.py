"""Downloads of others refused, warned against or altered."""
