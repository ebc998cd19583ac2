# of e05fbb41
join-ranks = { $first } ist { $firstshape }, { $other } ist { $othershape }: Sie haben verschieden viele Achsen, es gibt also keine gemeinsame Achse zum Verbinden.
# of 17126011
join-sizes = Auf Achse { $axis } dürfen sie sich unterscheiden, aber auf Achse { $odd } hat { $first } { $a } und { $other } { $b }.
# of 53baced1
join-numbers = `concatenate` verbindet entlang einer Achse, und einzelne Zahlen haben keine.
# of 3743e9f9
join-stack = `stack` legt Arrays gleicher Form aufeinander, aber { $first } ist { $firstshape } und { $other } ist { $othershape }.
# of 8cd3e66d
join-ragged-rows = Zeile 0 hat { $first } Elemente, Zeile { $row } hat { $other }. Ein Gitter braucht gleich lange Zeilen.
# of 81dc89a8
join-ragged-number = Manche Elemente sind Listen, manche sind Zahlen. Ein Gitter braucht überall dasselbe.
# of a8725286
join-ragged = Bis zur Form { $shape } stimmen die Listen überein; weiter innen sind sie verschieden lang.
