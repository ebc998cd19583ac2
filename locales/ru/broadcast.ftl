broadcast-differ = { $first } и { $second } различаются, и ни один не 1
broadcast-rows = Формы встречаются у правого края: { $met } у { $small } встретились с { $size } столбцами { $big }, а не с её { $met } строками.
broadcast-other-axis = Формы встречаются у правого края: { $met } у { $small } встретились с { $size } у { $big }, а не с осью { $axis }, где тоже { $met }.
broadcast-vectors = Элемент встречает элемент: у { $small } их { $met }, у { $big } — { $size }. Повторяется только один-единственный элемент.
broadcast-met = Формы встречаются у правого края. Там у { $small } размер { $met }, у { $big } — { $size }, а растягивается только 1.
broadcast-in-place = Результат — { $result }, а в { $target } места лишь на { $room }: операция вроде `+=` не увеличивает массив.
broadcast-assign = { $target } — место формы { $room }; значение формы { $value } до него не растянуть.
broadcast-into = То, что имеет форму { $value }, не растянуть до { $room }.
broadcast-one-cell = { $target } — одна ячейка; { $count ->
    [one] { $count } число
    [few] { $count } числа
    [many] { $count } чисел
   *[other] { $count } числа
} в неё не войдёт.
