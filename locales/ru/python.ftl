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
