# of 85777ac8
export-magic = schreibt die Sitzung als Skript oder Notebook, das unter CPython und NumPy läuft
# of 4eff2a2e
export-no-source = es gibt weder eine Datei noch eine Lektion { $name }; Lektionen: { $known }
