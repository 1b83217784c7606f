"""Briefs against labels made by hand."""
