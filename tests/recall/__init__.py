"""How many defects are found, and where: one defect at a time is put into a correct report, which is then linted."""
