"""What is known of printers: of their models by python-escpos, of each unit by its own probe."""
