"""Market order: how a firm treats the products and links of others."""
