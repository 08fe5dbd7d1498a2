"""Drafts to verified answers or abstentions."""
