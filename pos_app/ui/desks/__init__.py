"""Between presenters and lanes: who posts which job, and what the till knows afterwards.

A desk lives in the GUI thread, keeps `TillState` true and owns no widget.
"""
