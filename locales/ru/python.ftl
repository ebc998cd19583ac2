# of f46cf3c8
python-never-closed = Отмеченная скобка открыта и нигде не закрыта.
# of 4184d10c
python-unterminated = Кавычка открыта и на этой строке не закрыта.
# of d7d53903
python-colon = Строка, которая начинает блок (`if`, `for`, `def` …), кончается двоеточием.
# of 4101f0fc
python-indent = После двоеточия следующая строка должна стоять правее.
# of cb9f2d2a
python-unindent = У строки должен быть тот же отступ, что и у других строк её блока.
# of af90d422
python-equals = Один `=` даёт имени значение; два — сравнивают.
# of b71d1e34
python-comma = Между двумя элементами стоит запятая.
# of c5177ded
python-print = `print` — функция: то, что она печатает, стоит в скобках.
# of 4fa30550
python-outside = Это слово имеет смысл только внутри функции или цикла.
# of 044ecbbc
python-none = Одна сторона — `None`: чаще всего это функция без `return` или метод, который меняет сам объект.
# of 05c28526
python-keys = Есть ключи { $keys }.
# of c3d81819
python-no-keys = Словарь пуст.
# of dc852f85
python-empty = Здесь пусто.
# of 657af86f
python-length = { $length ->
    [1] Здесь { $length } элемент, на позиции 0.
    [one] Здесь { $length } элемент, позиции от 0 до { $last }.
    [few] Здесь { $length } элемента, позиции от 0 до { $last }.
    [many] Здесь { $length } элементов, позиции от 0 до { $last }.
   *[other] Здесь { $length } элемента, позиции от 0 до { $last }.
}
# of 34bd1580
python-unpack = Значений { $values }, имён { $names }.
# of ff9dacf8
python-unpack-items = В каждом элементе { $items } должно быть { $names ->
    [one] { $names } значение
    [few] { $names } значения
   *[many] { $names } значений
}, по одному на каждое имя.
# of c91c815b
python-list-plus = `+=` добавляет в список элементы чего-то. Один элемент добавляет `append`.
# of 367b75c7
python-split = { $size ->
    [one] { $size } элемент
    [few] { $size } элемента
   *[many] { $size } элементов
} нельзя разделить на равные части ({ $parts }).
# of f3c8bbc0
python-sample = Без возвращения каждый элемент выбирают не больше одного раза, а их всего { $size }.
# of 48131e6f
python-flat-choice = `choice` выбирает из одной оси; у этого массива форма { $shape }.
# of 00f2e38a
python-format = Формат вроде `.2f` — для одного числа.
# of d505c837
python-nothing-to-join = Список пуст: соединять нечего.
# of 9595933a
python-repeats = Элементов { $items }, а количеств { $counts }. Задайте одно количество для всех или по одному на каждый элемент.
# of 3bdc0fec
python-einsum = Буква { $letter } означает один размер, а здесь это { $first } и { $second }.
