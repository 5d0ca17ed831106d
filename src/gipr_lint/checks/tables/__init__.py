"""表：有没有，行、列和标签。 / Forms: whether they are there, their rows, columns and labels."""
