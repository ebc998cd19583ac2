# of d51d91dd
broadcast-differ = { $first } и { $second } различаются, и ни один не 1
# of d9a5614c
broadcast-rows = Формы встречаются у правого края: { $met } у { $small } встретились с числом столбцов { $big } ({ $size }), а не с числом строк ({ $met }).
# of 0ffd01df
broadcast-other-axis = Формы встречаются у правого края: { $met } у { $small } встретились с { $size } у { $big }, а не с осью { $axis }, где тоже { $met }.
# of 5a54ac1f
broadcast-vectors = Элемент встречает элемент: у { $small } их { $met }, у { $big } — { $size }. Повторяется только один-единственный элемент.
# of cce6203f
broadcast-met = Формы встречаются у правого края. Там у { $small } размер { $met }, у { $big } — { $size }, а растягивается только 1.
# of 3eb935c4
broadcast-in-place = Результат — { $result }, а в { $target } места лишь на { $room }: операция вроде `+=` не увеличивает массив.
# of 01b20905
broadcast-assign = { $target } — место формы { $room }; значение формы { $value } до него не растянуть.
# of e03f649c
broadcast-into = То, что имеет форму { $value }, не растянуть до { $room }.
# of 5f1d0524
broadcast-one-cell = { $target } — одна ячейка; { $count ->
    [one] { $count } число
    [few] { $count } числа
    [many] { $count } чисел
   *[other] { $count } числа
} в неё не войдёт.
