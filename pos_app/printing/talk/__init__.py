"""One ticket's talk with a printer: what is asked, what is sent, what is said back."""
