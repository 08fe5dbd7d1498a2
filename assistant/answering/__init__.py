"""Passages to drafts: extractive without a language model."""
