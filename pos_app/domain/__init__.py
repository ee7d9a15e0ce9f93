"""The words of the business: values and rules; standard library only, no I/O, no clock, no Qt."""
