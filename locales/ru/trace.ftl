# Что сделала строка. Выровнять · сравнить · растянуть · вычислить — слова одни и те же везде.
# of 1e352cc4
trace-topic-broadcast = бродкастинг
# of 5279781b
trace-topic-matmul = матричное умножение
# of 6f904512
trace-topic-reduce = свёртка по оси
# of 2fe91185
trace-topic-reshape = изменение формы
# of c03183c0
trace-topic-transpose = транспонирование
# of 847db527
trace-topic-join = соединение
# of dea654f9
trace-topic-stack = укладка по новой оси
# of f04bd78b
trace-topic-split = разделение
# of 0d36116d
trace-topic-index = индексация
# of c15e37a7
trace-topic-promote = тип данных
# of 84e9f1ae
trace-topic-view = память
# of 0cfb5881
trace-topic-list = список
# of ef57e2cf
trace-topic-contract = сумма Эйнштейна
# of 4b64751a
trace-topic-accumulate = накопление
# of 4097fc5e
trace-times = ×{ $count }
# of 8e82910d
trace-left-out = { $count ->
    [one] Выполнена ещё { $count } операция, она не показана.
    [few] Выполнены ещё { $count } операции, они не показаны.
   *[other] Выполнено ещё { $count } операций, они не показаны.
}
# of 36a374c7
trace-nothing = Здесь нечего рисовать: строка ничего не делала с массивами.
# of fba89d16
trace-second-name = { $name } — второе имя того же массива, что и { $of }: ничего не скопировано, и запись через одно имя видна через оба.
# of 8bd5c097
trace-is-on = Разбор включён: после каждой строки показано то, на что стоит взглянуть. %trace off выключит его.
# of 7b7b89be
trace-is-off = Разбор выключен.

# of 2d2ac980
trace-line-up = Выровнять
# of d57a0a54
trace-compare = Сравнить
# of 03d3b9ca
trace-stretch = Растянуть
# of 5bc0161a
trace-compute = Вычислить
# of ebfe629b
trace-batch = Пакет
# of 7e9b6ec7
trace-inner = Внутренние
# of 2e7a8214
trace-outer = Внешние
# of 0fe07306
trace-name = Назвать
# of 21a5901d
trace-remove = Убрать
# of cf019dae
trace-left = Что осталось

# of 248235df
trace-right-end = формы встречаются справа
# of 8594fd73
trace-same-shape = формы одинаковы, поэлементно
# of 59ea12c2
trace-missing-is-one = недостающая ось считается за 1
# of c85a2826
trace-one-stretches = размер 1 можно растянуть
# of 1c9df88f
trace-read-again = { $to }: { $name } читается { $count ->
    [2] дважды
    [one] { $count } раз
    [few] { $count } раза
   *[other] { $count } раз
}, без копирования
# of 8aec96e0
trace-computed = { $operations }, { $dtypes }
# of be19b1ed
trace-count-add = { $count ->
    [one] { $count } сложение
    [few] { $count } сложения
   *[other] { $count } сложений
}
# of c7b4c7a7
trace-count-subtract = { $count ->
    [one] { $count } вычитание
    [few] { $count } вычитания
   *[other] { $count } вычитаний
}
# of e62ffdd5
trace-count-multiply = { $count ->
    [one] { $count } умножение
    [few] { $count } умножения
   *[other] { $count } умножений
}
# of 9704efa7
trace-count-divide = { $count ->
    [one] { $count } деление
    [few] { $count } деления
   *[other] { $count } делений
}
# of 47200813
trace-count-compare = { $count ->
    [one] { $count } сравнение
    [few] { $count } сравнения
   *[other] { $count } сравнений
}
# of 8b1f2847
trace-count-other = { $count ->
    [one] { $count } операция
    [few] { $count } операции
   *[other] { $count } операций
}
# of 48aebe4b
trace-result-shape = Форма результата: { $shape }.
# of 0422e19f
trace-result-dtype = Тип данных результата: { $to }, форма: { $shape }.

# of fafe267c
trace-matmul-batch = пакеты { $left } и { $right } растянуты до { $shape }: { $count ->
    [one] { $count } произведение
    [few] { $count } произведения
   *[other] { $count } произведений
}
# of 30838b55
trace-matmul-inner = столбцы { $left } ({ $inner }) со строками { $right } ({ $inner })
# of 46817c9a
trace-matmul-outer = остаётся строк { $rows }, столбцов { $columns }: { $shape }
# of bec913ab
trace-matmul-outer-rows = остаются строки ({ $rows }): { $shape }
# of d3aed98b
trace-matmul-outer-columns = остаются столбцы ({ $columns }): { $shape }
# of 9ac040ec
trace-matmul-outer-none = не остаётся ничего: одно число
# of f1bfd2b7
trace-matmul-row = считается строкой, { $shape }
# of 9cbb2a95
trace-matmul-column = считается столбцом, { $shape }
# of 1bef1a97
trace-matmul-compute = { $count ->
    [one] { $count } ячейка
    [few] { $count } ячейки
   *[other] { $count } ячеек
}, в каждой { $inner ->
    [1] одно произведение
    [one] сумма { $inner } произведения
   *[other] сумма { $inner } произведений
}
# of 14205d47
trace-matmul-cell = Ячейка { $place } — это строка, умноженная на столбец: { $cell }
# of a3459ab9
trace-matmul-number = Это число: { $cell }

# of 8f188612
trace-reduce-name = { $count ->
    [1] ось { $axes } размера { $sizes } исчезнет
    [one] ось { $axes } размера { $sizes } исчезнет
    [few] оси { $axes } размеров { $sizes } исчезнут
   *[other] оси { $axes } размеров { $sizes } исчезнут
}
# of 3f4f58ad
trace-reduce-all = ось не названа: { $count ->
    [1] исчезает единственная ось
    [one] исчезает { $count } ось
    [few] исчезают все { $count } оси
   *[other] исчезают все { $count } осей
}
# of deb3d776
trace-reduce-python = встроенная в Python `sum` идёт вдоль оси 0 и складывает целые строки; `np.sum` сложила бы всё
# of 83343944
trace-reduce-removed = { $function }: из каждых { $count } чисел получается одно
# of 76190e1c
trace-reduce-kept = { $function }: из каждых { $count } чисел одно; keepdims оставит 1
# of 27ad6a1e
trace-reduce-left = { $shape }
# of 18b62c18
trace-reduce-number = одно число
# of 94281cbf
trace-reduce-cell = Ячейка { $place }: { $cell }
# of b2c7113c
trace-reduce-flat = { $flat } — место в порядке чтения; по осям это { $places }.

# of 1d808e5b
trace-contract-same = То же, что { $code }.
# of 0964bc5d
trace-contract-letter = буква
# of 23a0d95c
trace-contract-size = размер
# of 4af5011f
trace-contract-where = обозначает
# of c8075467
trace-contract-fate = что с ней происходит
# of 17c669e1
trace-contract-axis = ось { $axis } у { $name }
# of 1548e584
trace-contract-kept = остаётся: ось { $axis } результата
# of d1d1ce7c
trace-contract-multiplied = перемножается и складывается
# of 0cf18624
trace-contract-summed = складывается
# of 17f7d119
trace-contract-products = { $count ->
    [one] { $count } ячейка
    [few] { $count } ячейки
   *[many] { $count } ячеек
}, в каждой { $inner ->
    [1] одно произведение
    [one] сумма { $inner } произведения
   *[other] сумма { $inner } произведений
}.
# of 1fe977cb
trace-contract-elements = { $count ->
    [one] { $count } ячейка
    [few] { $count } ячейки
   *[many] { $count } ячеек
}, в каждой { $inner ->
    [1] один элемент
    [one] сумма { $inner } элемента
   *[other] сумма { $inner } элементов
}.

# of 9bece1a5
trace-accumulate-axis = Вдоль оси { $axis } размера { $size } на каждом месте стоит итог всех мест до него включительно. Форма остаётся { $from }.
# of b1389cd0
trace-accumulate-flat = Ось не названа: числа из { $from } берутся в порядке чтения, и у результата одна ось, { $to }.
# of 567cd872
trace-accumulate-line = Первый ряд: { $line }

# of 1ca1f8fe
trace-reshape-boxes = { $count ->
    [one] { $count } число
    [few] { $count } числа
   *[other] { $count } чисел
} в форме { $from } — и столько же в { $to }.
# of 6c336d0b
trace-reshape-unknown = −1 значит «вычисли сам»: { $count } / { $known } = { $size }.
# of 436e7a9b
trace-reshape-order = Порядок чтения сохраняется: сначала вдоль последней оси. reshape раскладывает тот же ряд чисел заново, ничего не поворачивая.

# of cf0cf88e
trace-transpose-nothing = У `{ $name }` одна ось, { $shape }: менять местами нечего. `{ $name }[:, None]` даст столбец.
# of c76ce3c5
trace-transpose-move = ось { $from } (размер { $size }) становится осью { $to }
# of 9f0288db
trace-transpose-same = все оси остаются на местах
# of 1ed0536c
trace-transpose-elements = Элемент [i, j] переходит в [j, i]; числа не раскладываются заново.
# of a2e00796
trace-transpose-numbers = Оси получают новые номера; числа не раскладываются заново.
# of 89d000f1
trace-and = {", "}

# of ca8177ac
trace-join-more = { $count ->
    [one] и ещё { $count } часть
    [few] и ещё { $count } части
   *[other] и ещё { $count } частей
}
# of 18c3f84d
trace-join-along = Соединено вдоль оси { $axis }: { $sum }. Остальные оси должны совпадать.
# of 44cef403
trace-join-new = { $count ->
    [one] { $count } массив уложен
    [few] { $count } массива уложены
   *[other] { $count } массивов уложены
} вдоль новой оси { $axis }: { $shape }.
# of 4f43fa70
trace-join-split = Разделено вдоль оси { $axis } на { $count ->
    [one] { $count } часть
    [few] { $count } части
   *[other] { $count } частей
}: { $sum }. Каждая часть — представление (view).

# of 9f3833e6
trace-index-item = индекс
# of 342bea3f
trace-index-takes = берёт
# of c1eb85bd
trace-index-gives = даёт
# of 10d3bdc4
trace-index-shape = { $from } превращается в { $to }.
# of a4f63dcf
trace-index-one = { $from } превращается в один элемент.
# of cdf1f390
trace-index-moved = Индексные массивы стоят не рядом, поэтому их оси идут первыми.
# of a25b0e40
trace-index-axis = ось { $axis } (размер { $size })
# of fb6272ab
trace-index-axes = { $count ->
    [0] ни одной оси
    [one] ось { $axes }
   *[other] оси { $axes }
}
# of 3d18762c
trace-index-integer = элемент { $index }; ось исчезает
# of 421e242a
trace-index-newaxis = новая ось размера 1
# of f4dd02ac
trace-index-whole = { $count ->
    [0] ничего
    [one] ось целиком
   *[other] оси целиком
}
# of ecc21cfe
trace-index-integers = по одному выбору на каждое число, { $shape }
# of 4a2f1745
trace-index-rows = строки { $rows } из { $name }
# of 37a989f7
trace-index-mask = True: { $count } из { $size }; ось размера { $count }
# of 4bdd78a2
trace-index-bool = { $value }: ось размера 1 или 0
# of bad9c982
trace-index-slice = с { $first } по { $last }: { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[other] { $count } элементов
}
# of 5a841959
trace-index-slice-step = с { $first } по { $last } с шагом { $step }: { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[other] { $count } элементов
}
# of 20ea4a49
trace-index-slice-one = только элемент { $first }; ось остаётся, с размером 1
# of 31d676d8
trace-index-slice-all = ось целиком
# of ef16896e
trace-index-slice-empty = ничего: ось размера 0
# of a08f247f
trace-index-beyond = ; { $beyond } — за концом, срез это прощает

# of 1f44b5ff
trace-write-into = Записано в { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[other] { $count } элементов
} массива { $name }, на месте.
# of 6c01c9e6
trace-write-stretched = Значение { $shape } растянуто на них.
# of 9314fdaa
trace-write-others = { $count ->
    [one] { $names } смотрит в ту же память и тоже меняется.
   *[other] { $names } смотрят в ту же память и тоже меняются.
}

# of 24061dda
trace-promote-division = { $met }: `/` всегда даёт дробные числа, поэтому целые становятся { $to }. С `//` они остались бы целыми.
# of 53daa5f5
trace-promote-met = { $met }: результат получает тип, который вмещает оба, { $to }.
# of 51cc77fc
trace-promote-weak = { $met }: у числа Python нет своего dtype, есть только вид; результат — { $to }.
# of 4de65e41
trace-promote-asked = { $from } становится { $to }, как вы просили: это новый массив.
# of d0b46e7f
trace-promote-cut = { $from } становится { $to }: дробная часть отбрасывается, а не округляется.
# of af9cb8b3
trace-promote-truth = { $from } становится { $to }: 0 — это False, всё остальное — True.
# of cb829698
trace-promote-narrow = { $from } становится { $to }: числа, которые не помещаются, молча переполняются.

# of e44b24bf
trace-memory-view = Результат — представление (view): окно в память { $name }, ничего не скопировано.
# of dadd3ebb
trace-memory-copy = Результат — копия: запись в неё { $name } не меняет.
# of 6b925e22
trace-memory-copied = Копия { $name } со своей памятью: запись в одно не меняет другое.
# of a10cfc22
trace-memory-in-place = { $sign } пишет в ту память, которая у { $name } уже есть; dtype остаётся { $dtype }, новый массив не создаётся.

# of e4e79fe2
trace-list-joined = `+` соединяет два списка: { $left } и { $right } — всего { $count }. Массивы складывались бы поэлементно.
# of 5c10a57a
trace-list-repeated = `*` повторяет список: { $items ->
    [one] { $items } элемент
    [few] { $items } элемента
   *[other] { $items } элементов
} × { $times } — всего { $count }. Массив умножался бы поэлементно.
# of b475c82c
trace-list-sliced = Срез списка — новый список, в нём { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[other] { $count } элементов
}: запись в него не меняет { $name }. Срез массива был бы окном в него.

# of 76d91c9b
trace-magic-why = рисует, что сделала строка (без строки — последняя), или рассказывает о коде вроде SW310
# of 3bf0c459
trace-magic-trace = показывает после каждой строки, что она сделала
# of 2786d00f
trace-magic-notes = тихие замечания, когда строка сработала, но, вероятно, ошибочна
# of 952fa49c
trace-magic-mem = имена, память за ними и кто с кем её делит
