"""Where printers may be: on the network, on a cable, behind the system's queues."""
