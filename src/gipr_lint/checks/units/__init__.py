"""许多份报告之间：名册、上级与下级、单位之间。 / Many reports: units against roster, parents and one another."""
