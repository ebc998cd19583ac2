export-magic = schreibt die Sitzung als Skript oder Notebook, das unter CPython und NumPy läuft
export-no-source = es gibt weder eine Datei noch eine Lektion { $name }; Lektionen: { $known }
