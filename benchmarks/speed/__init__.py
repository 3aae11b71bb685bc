"""Seconds and memory, beside what a user would pick instead."""
