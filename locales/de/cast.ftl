cast-refused = Zahlen vom Typ { $from } gehen nicht ohne Verlust in { $to }, deshalb bittet NumPy dich, sie selbst umzuwandeln.
cast-in-place = Das Ergebnis ist { $from }, aber { $target } hat Kästchen für { $to }, und ein Operator wie `+=` behält die Kästchen.
cast-bounds = { $dtype } reicht von { $low } bis { $high }; { $value } passt nicht hinein.
cast-memory = { $shape } sind { $count } Zahlen vom Typ { $dtype }, zusammen { $gib } GiB.
cast-minus-bool = Eine Maske hat kein Vorzeichen. Das Gegenteil einer Maske ist `~`.
cast-subtract-bool = Masken werden nicht subtrahiert. Wo sie sich unterscheiden, sagt `^`.
