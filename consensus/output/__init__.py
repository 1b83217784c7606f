"""The brief for a reader: terminal, Markdown, JSON."""
