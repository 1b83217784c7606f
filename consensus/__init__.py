"""consensus: one brief from many articles on one event."""
