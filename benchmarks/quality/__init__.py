"""Figures of quality, and the floors that hold them."""
