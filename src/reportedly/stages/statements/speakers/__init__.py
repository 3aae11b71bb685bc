"""Whose words they are: who is named in a report, who is meant again, and the chain of who told whom."""
