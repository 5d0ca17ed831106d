"""Contact details: that there are any, and how telephone numbers and addresses are written."""
