"""Tables of dial tests as thirty laboratories would write them, and the words that they use."""
