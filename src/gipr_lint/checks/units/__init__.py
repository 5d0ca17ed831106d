"""Checks of many reports beside each other: of units against their roster, their parents and one another."""
