"""The cash-up pane: shift, comparison with the operator, count of the drawer, history, reports."""
