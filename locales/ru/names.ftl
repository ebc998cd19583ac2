# of 19729ed1
names-unknown = Имени { $name } в этом сеансе ещё не давали значения.
# of e1ded25c
names-near = Имя { $name } неизвестно. Есть { $near }.
# of cc47bd8d
names-usual = { $name } обычно означает { $module }, а его в Shapewise нет.
# of e6d9f1d5
names-attribute = { $owner }: нет ничего с именем { $name }.
# of 255adf51
names-attribute-near = { $owner }: нет ничего с именем { $name }. Есть { $near }.
# of a81c0f91
names-array-method = У массивов нет метода { $name }. В NumPy это делает функция, которая возвращает новый массив.
# of 64c10f9c
names-none = Значение — `None`: чаще всего это результат метода, который меняет сам объект, или функции без `return`.
# of 7a7ef6ed
names-keyword = { $function }: нет параметра { $name }. Есть { $parameters }.
# of fa426a2b
names-keyword-near = { $function }: нет параметра { $name }. Есть { $near }.
# of 67caff70
names-module = { $what } нет в Shapewise.
# of 67caff70
names-missing = { $what } нет в Shapewise.
# of d0cce19d
names-missing-near = { $what } нет в Shapewise; ближайшее: { $near }.
