"""Files by digest, documents as issued, and their service."""
