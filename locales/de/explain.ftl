explain-fixes = Ausprobiert, klappt:
explain-more = `{ $command }` sagt mehr dazu
explain-operand = { $name }: { $shape }.
explain-origin = { $name } ist seit Zeile { $line } { $shape }: { $text }.
explain-origin-axis = { $name } ist { $shape }, weil Zeile { $line }, { $text }, die Achse { $axis } von { $from } entfernt hat.
explain-origin-all = { $name } ist eine einzige Zahl, weil Zeile { $line }, { $text }, alles von { $from } zusammengefasst hat.
explain-magic-level = wie viel zu einem Fehler gesagt wird
explain-magic-lang = die Sprache der Erklärungen
