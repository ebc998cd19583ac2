join-ranks = { $first } ist { $firstshape }, { $other } ist { $othershape }: Sie haben verschieden viele Achsen, es gibt also keine gemeinsame Achse zum Verbinden.
join-sizes = Auf Achse { $axis } dürfen sie sich unterscheiden, aber auf Achse { $odd } hat { $first } { $a } und { $other } { $b }.
join-stack = `stack` legt Arrays von einer Form aufeinander, aber { $first } ist { $firstshape } und { $other } ist { $othershape }.
join-ragged-rows = Zeile 0 hat { $first } Elemente, Zeile { $row } hat { $other }. Ein Gitter braucht gleich lange Zeilen.
join-ragged-number = Manche Elemente sind Listen, manche sind Zahlen. Ein Gitter braucht überall dasselbe.
join-ragged = Bis zur Form { $shape } stimmen die Listen überein; weiter innen sind sie verschieden lang.
