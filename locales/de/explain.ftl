# of 4c75b084
explain-fixes = Ausprobiert, klappt:
# of 0cc78b45
explain-more = `{ $command }` sagt mehr dazu
# of c3c55069
explain-operand = { $name }: { $shape }.
# of ba6a269c
explain-origin = { $name } ist seit Zeile { $line } { $shape }: { $text }.
# of 03cf395d
explain-origin-axis = { $name } ist { $shape }, weil Zeile { $line }, { $text }, die Achse { $axis } von { $from } entfernt hat.
# of 221fbc4a
explain-origin-all = { $name } ist eine einzige Zahl, weil Zeile { $line }, { $text }, alles von { $from } zusammengefasst hat.
# of 976ec7e7
explain-magic-level = wie viel zu einem Fehler gesagt wird
# of 7e8fd715
explain-magic-lang = die Sprache der Erklärungen
