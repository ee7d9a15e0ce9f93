"""The ways to a printer, one file each behind the interface in `base`."""
