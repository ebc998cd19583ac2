# of a960f6ff
fix-new-array = новый массив под именем { $name }; другие имена сохраняют старый
# of 7a4cb674
fix-keepdims = ось { $axis } остаётся с размером 1 и выравнивается с { $big }
# of 808f9a44
fix-per-row = каждая строка { $big } встречает своё число
# of e2188233
fix-axis-columns = по числу на каждый столбец { $big }
# of 1cd6d8d1
fix-axis-rows = по числу на каждую строку { $big }
# of 961c8ddf
fix-aligned = выровнено по оси { $axis } массива { $big }
# of d071650e
fix-every-pair = каждое число { $small } с каждым числом { $big }
# of 08fbb76b
fix-transposed = строки и столбцы { $name } поменялись местами
# of e9c0f766
fix-matmul = матричное произведение
# of fac43fb6
fix-elementwise = число за числом
# of f9b20a9b
fix-join = один за другим
# of 288a8aa4
fix-reshape = числа ({ $count }) разложены по форме { $shape }
# of bc2e6033
fix-first-items = первые { $count } из { $name }
# of 1aa65eec
fix-sum-first = сначала сумма по оси { $axis }
# of 47ccaeb5
fix-first-places = { $count ->
    [1] первое место
    [one] первые { $count } место
    [few] первые { $count } места
   *[other] первые { $count } мест
}
# of a0b62eec
fix-right-transposed = строки { $left } со строками { $right }
# of ab9c0b22
fix-left-transposed = столбцы { $left } со столбцами { $right }
# of 8ec5ac21
fix-swapped = наоборот
# of 0c172a81
fix-first-matrices = { $count ->
    [1] первая матрица { $name }
    [one] первые { $count } матрица { $name }
    [few] первые { $count } матрицы { $name }
   *[other] первые { $count } матриц { $name }
}
# of 315d50e7
fix-every-matrix-pair = каждая матрица слева с каждой справа
# of 36c3c0e8
fix-pinv = псевдообратная, она есть у каждой матрицы
# of f4f7cfd1
fix-lstsq = решение с наименьшей ошибкой
# of d200256a
fix-gram = для составленной из неё квадратной матрицы
# of af95ca4d
fix-dealt = чисел { $count }, форма { $shape }
# of 50b5d9e4
fix-as-row = { $name } как ещё одна строка { $big }
# of 96a21704
fix-as-column = { $name } как ещё один столбец { $big }
# of 14ea01f1
fix-vstack = друг под другом
# of 14ea01f1
fix-below = друг под другом
# of 2bea5572
fix-side-by-side = рядом
# of 7e1d3f8f
fix-other-axis = соединены вдоль оси { $axis }
# of 9e10d43e
fix-end-to-end = один за другим
# of fab82991
fix-shortest-row = первые { $count } в каждой строке
# of 414ac232
fix-axis-is-columns = по числу на столбец
# of ea1c122c
fix-axis-is-rows = по числу на строку
# of ffbb27b1
fix-axis = по оси { $axis }
# of ee977c3d
fix-pairwise = большее или меньшее из каждой пары
# of 687f1a97
fix-one-list = одним списком
# of df5d4e00
fix-last = последний
# of 4a4e0bce
fix-from-zero = счёт с 0: у номера { $index } индекс { $last }
# of 9b8382a7
fix-index-swapped = строка и столбец поменялись местами
# of b82ad024
fix-labels-from-zero = метки считаются с 0
# of 0649d97d
fix-more-classes = классов { $count }; класс 0 пуст, если метки с 1
# of 95cbf1b4
fix-labels-renumbered = метки перенумерованы без пропусков
# of 804f673f
fix-fewer-indices = { $ndim ->
    [one] один индекс для одной оси
   *[other] по индексу на каждую ось (их { $ndim })
}
# of 69ad54d7
fix-index-list = элементы одной оси, всего { $count }
# of 64cf57dd
fix-mask-axis = маска выбирает вдоль оси { $axis }
# of e3998e32
fix-mask-part = только для первых { $count } элементов
# of b5fbbade
fix-mask-cut = только { $count ->
    [1] первый ответ
    [one] первые { $count } ответ
    [few] первые { $count } ответа
   *[other] первые { $count } ответов
} маски
# of 69096e7f
fix-ix = каждая из строк с каждым из столбцов
# of 2371569e
fix-whole-number = как целое число
# of 1a210b58
fix-int = как целые числа
# of e856b49a
fix-list-as-array = список как массив
# of 96468d97
fix-lists-as-arrays = считает поэлементно
# of 985619f1
fix-list-steps = шаг за шагом внутрь списка
# of 63ecbb36
fix-as-many-places = столько мест, сколько чисел: { $count }
# of a6045dfb
fix-first-number = только первое число
# of 77ae3084
fix-squeeze-ones = убраны все оси размера 1
# of 5cf1622e
fix-not-empty = есть ли в нём что-нибудь
# of ae701ab1
fix-each-element = «да» или «нет» для каждого элемента
# of 979af475
fix-all = верно ли для всех
# of fddc24e6
fix-any = верно ли хотя бы для одного
# of 94f845a4
fix-none = верно ли, что ни один не истинен
# of f37e40d9
fix-not-all = есть ли хотя бы один ложный
# of c8c6bbf5
fix-brackets = каждое сравнение в скобках
# of b6d5f172
fix-over-all = по всем числам
# of 69e1266e
fix-per-column = столбец за столбцом
# of d0ed3d0c
fix-convert = вычислено в { $dtype }
# of 6a923e7f
fix-whole-division = целочисленное деление; тип данных остаётся
# of adf89229
fix-cut-off = сначала преобразовано в { $dtype }, дробная часть отброшена
# of efb97cec
fix-bigger-boxes = ячейки побольше
# of 0bc342a0
fix-as-float = как float
# of 1a210b58
fix-as-int = как целые числа
# of d4a0676b
fix-invert = «да» и «нет» поменялись местами
# of d042e21b
fix-differ = где они различаются
# of c393eb19
fix-shape-tuple = форма одним кортежем
# of 4c823b5b
fix-shape-spread = размеры по одному
# of ccd1f04e
fix-arange = с шагом { $step }, без конца
# of 477b9deb
fix-linspace = чисел { $count }, оба конца включены
# of 35fca70c
fix-no-brackets = само значение
# of 5bef5ea9
fix-square-brackets = элемент
# of 77805fdb
fix-times = произведение
# of 09907277
fix-through-float = прочитано как float, дробная часть отброшена
# of 3daaa56b
fix-decimal-point = с десятичной точкой
# of 7ef7e5e2
fix-array-of = массив чисел
# of e7fd471a
fix-numpy-function = функция NumPy, сразу для всех чисел
# of 4df38d03
fix-convert-all = преобразовано каждое число
# of b8c76db7
fix-item = единственное число в нём
# of bf35a313
fix-its-length = его длина
# of 0aa7ab33
fix-spelling = имя, которое есть
# of 67a92470
fix-as-text = как текст
# of 0a8521f3
fix-as-number = как число
# of 5144762f
fix-as-list = как список, его можно менять
# of 4f3f33e3
fix-get = `None`, если такого ключа нет
# of b6c19df3
fix-rest = всё остальное идёт в { $name }
# of 2aa6e7ef
fix-first-values = только первые { $count }
# of 95a9579c
fix-range = числа от 0 до { $count }, без него самого
# of 9c818842
fix-same = то же самое
# of 499d5819
fix-whole-division-index = целочисленное деление
# of 8500f538
fix-copy = в копии; исходный массив остаётся прежним
# of 2dc48fdd
fix-enumerate = { $name } — номер по порядку
# of 1f4453be
fix-append = ещё один элемент в конце
# of 0a5cdb9a
fix-array-split = части, которые отличаются не больше чем на один элемент
# of 02f51989
fix-with-replacement = элемент можно выбрать несколько раз
# of 71088b0f
fix-random-row = случайная строка
# of aa46bbc1
fix-rounded = каждое число округлено, знаков после точки: { $decimals }
# of c38c17ce
fix-last-two = две последние оси переставлены, остальные на месте
# of d799c564
fix-only-these = переставлены только эти две оси
# of 36fff11a
fix-axes-reversed = все оси в обратном порядке
# of 071d2169
fix-reshaped = те же числа в другой форме
# of 7c114fe4
fix-written-out = записано полностью
# of 378f8a86
fix-item-itself = сам элемент
# of 5640964e
fix-along-axis-one = по оси 1, её размер { $count }
# of c7443d2b
fix-from-each-row = по одному элементу из каждой строки
# of 5cdd8479
fix-without-axis = { $name } как есть, без новой оси
# of 9c2f02fc
fix-as-row-of = как строка { $name }
# of f0ca8a12
fix-as-column-of = как столбец { $name }
# of 850b607d
fix-axis-instead = вместо этого с осью { $axis }
