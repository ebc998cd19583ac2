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
# of df78c622
names-unbound-global = Внутри функции присваивание создаёт свою переменную { $name }, и значения у неё ещё нет. { $code } в начале функции означает внешнюю.
# of 5a4fa01d
names-unbound = { $name } получает значение только ниже в этой функции или в ветви, которая не выполнялась.
# of 68429fab
names-import = { $name } — это модуль: сначала нужна строка { $code }.
# of 1254ea46
names-numpy = NumPy здесь называется `np`, как после `import numpy as np`.
# of c7b5cedf
names-inner-module = { $name } находится не в самом `np`, а в { $module }.
# of c171b8df
names-written-out = В NumPy нет { $name }; это записывают с помощью того, что есть.
# of ae50dbc7
names-module-tables = { $what } в Shapewise нет. Таблицы чисел читает `np.genfromtxt("file.csv", delimiter=",")`, а в командной строке — `-i X=file.csv`.
# of 388ccdb8
names-module-plots = { $what } в Shapewise нет. `%look x` показывает массив в общих чертах.
# of 281999cf
names-module-tensors = { $what } в Shapewise нет. Формы тензоров подчиняются тем же правилам, что и формы массивов: попробуйте их с `np`. `shapewise explain FILE` объясняет ошибки PyTorch.
# of f3a34216
names-module-numbers = { $what } в Shapewise нет. Многое из этого можно записать с помощью `np`, `np.linalg` и `np.random`.
# of 13a269ab
names-none-line = { $name } — это `None` со строки { $line }: { $text }.
# of af7c2bd8
names-none-in-place = { $function } меняет сам объект и ничего не возвращает. Его пишут отдельной строкой, без `=`.
# of 0cee66eb
names-none-print = `print` показывает аргументы и ничего не возвращает.
# of 72179786
names-none-method = Метод { $function } ничего не вернул.
# of 5bff57c3
names-none-function = { $function } ничего не вернула: функция без `return` даёт `None`.
