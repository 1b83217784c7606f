"""The brief for a reader: terminal, Markdown, an HTML page, JSON."""
