"""What a brief says in sentences: drafts, templates, wording, and every number cut from an article."""
