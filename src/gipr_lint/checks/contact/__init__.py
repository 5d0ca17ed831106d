"""联系方式：有没有，号码和地址怎样写。 /
Contact details: that there are any, and how telephone numbers and addresses are written."""
