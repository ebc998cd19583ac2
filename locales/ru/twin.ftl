# %twin: списки рядом с массивами, цикл рядом с векторной формой.
# of e06dccd1
twin-magic = строка со списками рядом с той же строкой с массивами; цикл рядом с векторной формой
# of 7f70bd92
twin-none = Рядом с этим нечего поставить: %twin принимает выражение со списками или массивами, простой цикл или ЦИКЛ || ВЕКТОРНАЯ ФОРМА.
# of 192719c4
twin-lists = списки
# of e360b465
twin-arrays = массивы
# of 7a8b3bbc
twin-loop = цикл
# of ca11ac30
twin-vector = векторная форма
# of 425ed3ca
twin-value = значение
# of 4b3dd1e0
twin-steps = шаги интерпретатора
# of 447ab769
twin-elements = операции над элементами
# of 6fdda034
twin-fails = здесь ошибка
# of 7fe3ada7
twin-joined = + соединяет два списка: { $left } и { $right } → всего { $count }
# of 1b418797
twin-repeated = * повторяет список: { $items } × { $times } → всего { $count }
# of f4c28e36
twin-elementwise = { $op } поэлементно: { $shapes } → { $shape }
# of c8bed026
twin-summary = Шагов интерпретатора: у цикла { $steps }, у векторной формы { $fewer }; её операции над элементами ({ $elements }) выполняет внутренний цикл NumPy.
# of b5491244
twin-times = Здесь и сейчас: цикл — { $loop }, векторная форма — { $vector }.
# of a4a558da
twin-differ = Числа у них получаются разные.
