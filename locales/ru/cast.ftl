cast-refused = Числа { $from } не входят в { $to } без потерь, поэтому NumPy просит преобразовать их явно.
cast-in-place = Результат — { $from }, а у { $target } ячейки для { $to }, и операция вроде `+=` сохраняет ячейки.
cast-bounds = { $dtype } — от { $low } до { $high }; { $value } не помещается.
cast-memory = { $shape } — это { $count } чисел { $dtype }, всего { $gib } GiB.
cast-minus-bool = У маски нет знака. Противоположная маска — `~`.
cast-subtract-bool = Маски не вычитают. Где они различаются, скажет `^`.
