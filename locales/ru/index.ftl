# of 67cdf3a5
index-out = На оси { $axis } { $size ->
    [one] { $size } элемент
    [few] { $size } элемента
    [many] { $size } элементов
   *[other] { $size } элемента
}, индексы от 0 до { $last }. { $index } за пределами.
# of af2d98b8
index-empty = На оси { $axis } вовсе нет элементов.
# of 65ab804d
index-label = Метка { $label } слишком велика: при числе классов { $size } метки от 0 до { $last }.
# of b1247414
index-label-at = Метка { $label } (индекс { $at }) слишком велика: при числе классов { $size } метки от 0 до { $last }.
# of ac3cddee
index-too-many = { $ndim ->
    [one] У массива { $ndim } ось
    [few] У массива { $ndim } оси
    [many] У массива { $ndim } осей
   *[other] У массива { $ndim } оси
}, а индексов в скобках { $given }.
# of bf4c7592
index-mask = На оси { $axis } элементов { $size }, в маске { $mask }. Маска говорит «да» или «нет» о каждом элементе.
# of 58d16d32
index-shapes = Индексные массивы имеют формы { $shapes }. Они читаются парами, а пары здесь не складываются.
# of b49d405c
index-kind = { $kind } — не индекс. Индекс — это целое число, срез или массив целых чисел либо True и False.
# of cd8032f4
index-value = Здесь { $name } равно { $index }.
# of c3c549aa
index-value-at = В { $name } число { $index } стоит на позиции { $at }.
# of 7ab62c94
index-is-item = { $name } — это сам элемент { $array } формы { $shape }, а не его номер.
# of 09fd495b
index-kind-list = { $kind } не может быть индексом списка. Индекс — это одно целое число или срез.
# of 45538de6
index-list-many = У списка в скобках только один индекс; { $count } сразу бывает у массивов.
# of 38f216b4
index-slice-bound = { $name } — это { $kind }; границы среза — целые числа.
# of 8c5c887c
index-mask-values = В { $target } { $want ->
    [one] { $want } место
    [few] { $want } места
   *[many] { $want } мест
}, где маска равна True; а значений { $have }. Дайте столько же или одно на всех.
