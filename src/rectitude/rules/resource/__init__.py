"""Filing, licences and network resources."""
