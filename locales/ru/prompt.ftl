# Приглашение: приветствие, команды, справка, сообщения о ячейках и файлах.

prompt-welcome = массивы в стиле NumPy с объяснением форм
prompt-welcome-next = %learn — уроки · ?np.sum — справка · %trace on объясняет каждый шаг

prompt-topic-understand = Понять строку
prompt-topic-learn = Учиться
prompt-topic-look = Посмотреть на значения
prompt-topic-run = Выполнить и отменить
prompt-topic-settings = Настройки и справка
prompt-help-more = `имя?` или `?имя` показывает, что стоит за именем. `W @ ?` говорит, какие формы подойдут.

prompt-magic-help = команды по темам; справка об одном имени
prompt-magic-undo = отменяет последнюю ячейку вместе со всем, что она изменила
prompt-magic-history = ячейки этого сеанса
prompt-magic-save = записывает в файл ячейки, выполненные без ошибок
prompt-magic-run = выполняет скрипт; его имена остаются
prompt-magic-reset = забывает все имена и начинает заново
prompt-magic-who = имена, которые вы завели
prompt-magic-whos = имена: тип, форма, dtype, байты и чью память они делят
prompt-magic-time = выполняет код один раз и говорит, сколько это заняло
prompt-magic-timeit = выполняет код много раз: среднее и разброс
prompt-magic-look = массив одним взглядом: диапазон, среднее, кривая, карта оттенков

prompt-unknown-magic = команды %{ $name } нет; список — %help
prompt-unknown-magic-near = команды %{ $name } нет. Может быть, %{ $near }?
prompt-usage = пишется так: { $usage }

prompt-help-what = справку дают об имени, например np.sum; получено: { $text }
prompt-help-none = имени { $name } здесь нет
prompt-help-near = имени { $name } здесь нет. Может быть, { $near }?
prompt-about-module = модуль { $name }: { $count ->
    [one] { $count } имя
    [few] { $count } имени
   *[many] { $count } имён
  }; `{ $name }.` и Tab покажут их
prompt-about-value = { $name }: { $kind }
prompt-about-array = форма { $shape }, dtype { $dtype }, { $bytes ->
    [one] { $bytes } байт
    [few] { $bytes } байта
   *[many] { $bytes } байт
  }.
prompt-about-view = Это представление (view): оно делит память с { $owner }.

prompt-undone = отменено: { $code }
prompt-nothing-to-undo = отменять нечего
prompt-no-cells = ещё ни одна ячейка не выполнялась
prompt-saved = в файл { $file } { $count ->
    [one] записана { $count } ячейка
    [few] записаны { $count } ячейки
   *[many] записано { $count } ячеек
  }
prompt-save-exists = файл { $file } уже есть; выберите другое имя
prompt-cannot-write = файл { $file } не записать: { $why }
prompt-cannot-read = файл { $file } не прочитать: { $why }
prompt-no-file = файла { $file } нет
prompt-not-text = { $file } — не текст в UTF-8
prompt-reset-done = { $count ->
    [0] забывать нечего
    [one] забыто { $count } имя
    [few] забыто { $count } имени
   *[many] забыто { $count } имён
  }

prompt-no-names = вы ещё не завели ни одного имени
prompt-column-name = имя
prompt-column-type = тип
prompt-column-shape = форма
prompt-column-dtype = dtype
prompt-column-bytes = байты
prompt-column-view = чья память
prompt-view-unnamed = (без имени)
prompt-items = { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[many] { $count } элементов
  }

prompt-took = заняло { $time }
prompt-timeit = { $mean } { $pm } { $deviation } на проход (среднее { $pm } стандартное отклонение, { $runs ->
    [one] { $runs } замер
    [few] { $runs } замера
   *[many] { $runs } замеров
  } по { $loops ->
    [one] { $loops } проходу
    [few] { $loops } прохода
   *[other] { $loops } проходов
  })

prompt-look-range = от { $low } до { $high }, среднее { $mean }
prompt-look-odd = NaN: { $nan }, бесконечных: { $inf }

# Подсказка за курсором и пропуски.
prompt-hint-broadcast = { $left } ≠ { $right } по оси { $axis }
prompt-hint-into = { $from } не помещается в { $into }
prompt-hint-inner = внутренние размеры { $left } ≠ { $right }
prompt-hint-batch = пакеты не совместимы
prompt-hint-reshape = элементов { $size } ≠ мест { $wanted }
prompt-hint-divide = { $size } не делится на { $part }
prompt-hint-axis = ось { $axis }: всего { $ndim ->
    [one] { $ndim } ось
    [few] { $ndim } оси
   *[many] { $ndim } осей
  }
prompt-hint-index = индекс { $index }: размер оси { $axis } — { $size }
prompt-hint-indices = индексов { $given }, а всего { $ndim ->
    [one] { $ndim } ось
    [few] { $ndim } оси
   *[many] { $ndim } осей
  }
prompt-hint-mask = маска { $mask } ≠ { $size } по оси { $axis }
prompt-hint-index-shapes = формы индексов не совместимы
prompt-hint-concatenate = размеры вне оси { $axis } различаются
prompt-hint-stack = для stack нужны одинаковые формы
prompt-hint-ragged = строки разной длины
prompt-hint-square = { $shape } — не квадратная матрица

prompt-hole-fits = ? подойдёт: { $shapes }
prompt-hole-head = что подойдёт вместо ?
prompt-hole-nothing = ничего не подойдёт
prompt-hole-unknown = здесь ответить нельзя; о пропуске спрашивают так: W @ ?, X + ?, X.reshape(2, ?)

# Editing, mending, history, mistakes of ours.
prompt-welcome-typing = Tab дополняет, форма видна при наборе · %help — ещё · Ctrl-D — выход
prompt-line = строка { $line }
prompt-history-damaged = файл истории был повреждён; он сохранён как { $file }
prompt-mended = исправлено перед выполнением: { $what }
prompt-mended-more = … и ещё { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
  }
prompt-mended-prompts = убраны приглашения
prompt-mended-margin = убран отступ слева
prompt-mended-quotes = кавычки заменены на прямые
prompt-mended-signs = знаки заменены на обычные
prompt-mended-indentation = восстановлены отступы
prompt-panic = Это ошибка в Shapewise { $version } ({ $place }), а не в вашем коде. Все ваши имена на месте. Пожалуйста, сообщите о ней: %save ФАЙЛ запишет ячейки, которые к ней привели.
