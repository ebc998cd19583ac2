# Приглашение: приветствие, команды, справка, сообщения о ячейках и файлах.

# of e0d92483
prompt-welcome = массивы в стиле NumPy с объяснением форм
# of d2f13038
prompt-welcome-next = %learn — уроки · ?np.sum — справка · %trace on объясняет каждый шаг

# of 727dfa6a
prompt-topic-understand = Понять строку
# of 2524e8b5
prompt-topic-learn = Учиться
# of 806d104b
prompt-topic-look = Посмотреть на значения
# of 350a5741
prompt-topic-run = Выполнить и отменить
# of 7ec242c0
prompt-topic-settings = Настройки и справка
# of 15032f64
prompt-help-more = `имя?` или `?имя` показывает, что стоит за именем. `W @ ?` говорит, какие формы подойдут.

# of 0e6a122e
prompt-magic-help = команды по темам; справка об одном имени
# of e1287324
prompt-magic-undo = отменяет последнюю ячейку вместе со всем, что она изменила
# of 355d82ca
prompt-magic-history = ячейки этого сеанса
# of 92319024
prompt-magic-save = записывает в файл ячейки, выполненные без ошибок
# of a5795b4b
prompt-magic-run = выполняет скрипт; его имена остаются
# of db834f09
prompt-magic-reset = забывает все имена и начинает заново
# of f763aa30
prompt-magic-who = имена, которые вы завели
# of 63087c40
prompt-magic-whos = имена: тип, форма, dtype, байты и чью память они делят
# of cb9a17cc
prompt-magic-time = выполняет код один раз и говорит, сколько это заняло
# of c2241ae6
prompt-magic-timeit = выполняет код много раз: среднее и разброс
# of 6a8c283b
prompt-magic-look = массив одним взглядом: диапазон, среднее, кривая, карта оттенков

# of fbcb3e1f
prompt-unknown-magic = команды %{ $name } нет; список — %help
# of 13900f72
prompt-unknown-magic-near = команды %{ $name } нет. Может быть, %{ $near }?
# of 909aa527
prompt-usage = пишется так: { $usage }

# of 1ebbf955
prompt-help-what = справку дают об имени, например np.sum; получено: { $text }
# of b126888e
prompt-help-none = имени { $name } здесь нет
# of 8b195da0
prompt-help-near = имени { $name } здесь нет. Может быть, { $near }?
# of a1dfc748
prompt-about-module = модуль { $name }: { $count ->
    [one] { $count } имя
    [few] { $count } имени
   *[many] { $count } имён
  }; `{ $name }.` и Tab покажут их
# of 2c510026
prompt-about-value = { $name }: { $kind }
# of 5e1bf11f
prompt-about-array = форма { $shape }, dtype { $dtype }, { $bytes ->
    [one] { $bytes } байт
    [few] { $bytes } байта
   *[many] { $bytes } байт
  }.
# of 729bf132
prompt-about-view = Это представление (view): оно делит память с { $owner }.

# of cfa1437a
prompt-undone = отменено: { $code }
# of 8531c745
prompt-nothing-to-undo = отменять нечего
# of 6d0a38e5
prompt-no-cells = ещё ни одна ячейка не выполнялась
# of 93fafb1a
prompt-saved = в файл { $file } { $count ->
    [one] записана { $count } ячейка
    [few] записаны { $count } ячейки
   *[many] записано { $count } ячеек
  }
# of 3e665ef7
prompt-save-exists = файл { $file } уже есть; выберите другое имя
# of 4f4d0f0c
prompt-cannot-write = файл { $file } не записать: { $why }
# of 10272505
prompt-cannot-read = файл { $file } не прочитать: { $why }
# of f25749e0
prompt-no-file = файла { $file } нет
# of e01d1c03
prompt-not-text = { $file } — не текст в UTF-8
# of e38c34aa
prompt-reset-done = { $count ->
    [0] забывать нечего
    [one] забыто { $count } имя
    [few] забыто { $count } имени
   *[many] забыто { $count } имён
  }

# of 4f4c3e48
prompt-no-names = вы ещё не завели ни одного имени
# of 8d39bde6
prompt-column-name = имя
# of 5127f14d
prompt-column-type = тип
# of 9dc3d926
prompt-column-shape = форма
# of 4a45ae4b
prompt-column-dtype = dtype
# of 65b1d004
prompt-column-bytes = байты
# of 33825f79
prompt-column-view = чья память
# of 686f9941
prompt-items = { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[many] { $count } элементов
  }

# of e43a963b
prompt-took = заняло { $time }
# of e285ca74
prompt-timeit = { $mean } { $pm } { $deviation } на проход (среднее { $pm } стандартное отклонение, { $runs ->
    [one] { $runs } замер
    [few] { $runs } замера
   *[many] { $runs } замеров
  } по { $loops ->
    [one] { $loops } проходу
    [few] { $loops } прохода
   *[other] { $loops } проходов
  })

# of 312e5fde
prompt-look-range = от { $low } до { $high }, среднее { $mean }
# of 362b606e
prompt-look-odd = NaN: { $nan }, бесконечных: { $inf }

# Подсказка за курсором и пропуски.
# of cb01ac4e
prompt-hint-broadcast = { $left } ≠ { $right } по оси { $axis }
# of 18b3fdb2
prompt-hint-into = { $from } не помещается в { $into }
# of a4ab8beb
prompt-hint-inner = внутренние размеры { $left } ≠ { $right }
# of 50d1ec6c
prompt-hint-batch = пакеты не совместимы
# of 94bbab89
prompt-hint-reshape = элементов { $size } ≠ мест { $wanted }
# of 775a1920
prompt-hint-divide = { $size } не делится на { $part }
# of 8a1ec9f2
prompt-hint-axis = ось { $axis }: всего { $ndim ->
    [one] { $ndim } ось
    [few] { $ndim } оси
   *[many] { $ndim } осей
  }
# of 4239ecb9
prompt-hint-index = индекс { $index }: размер оси { $axis } — { $size }
# of 9ce64943
prompt-hint-indices = индексов { $given }, а всего { $ndim ->
    [one] { $ndim } ось
    [few] { $ndim } оси
   *[many] { $ndim } осей
  }
# of af79f61d
prompt-hint-mask = маска { $mask } ≠ { $size } по оси { $axis }
# of ab460e45
prompt-hint-index-shapes = формы индексов не совместимы
# of fa9fdce8
prompt-hint-concatenate = размеры вне оси { $axis } различаются
# of aefdf6f6
prompt-hint-stack = для stack нужны одинаковые формы
# of b413e3f1
prompt-hint-ragged = строки разной длины
# of 3381bf96
prompt-hint-square = { $shape } — не квадратная матрица

# of 2fdd82a8
prompt-hole-fits = ? подойдёт: { $shapes }
# of adee9dc8
prompt-hole-head = что подойдёт вместо ?
# of 7979d478
prompt-hole-nothing = ничего не подойдёт
# of bf6ec9f5
prompt-hole-unknown = здесь ответить нельзя; о пропуске спрашивают так: W @ ?, X + ?, X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
# of a8ff29ab
prompt-welcome-typing = Tab дополняет, форма видна при наборе · %help — ещё · Ctrl-D — выход
# of 57df33df
prompt-line = строка { $line }
# of eb3300a6
prompt-history-damaged = файл истории был повреждён; он сохранён как { $file }
# of 42c17c80
prompt-mended = исправлено перед выполнением: { $what }
# of 86ffc2df
prompt-mended-more = … и ещё { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
  }
# of 82c13447
prompt-mended-prompts = убраны приглашения
# of a6148d10
prompt-mended-margin = убран отступ слева
# of 2f536931
prompt-mended-quotes = кавычки заменены на прямые
# of 5c094532
prompt-mended-signs = знаки заменены на обычные
# of fb19ca23
prompt-mended-indentation = восстановлены отступы
# of 374bfcc9
prompt-panic = Это ошибка в Shapewise { $version } ({ $place }), а не в вашем коде. Все ваши имена на месте. Пожалуйста, сообщите о ней: %save ФАЙЛ запишет ячейки, которые к ней привели.
