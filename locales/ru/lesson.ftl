# of 443691f7
lesson-title = { $lesson } · шаг { $step } из { $count } · { $kind }
# of cedfa3c5
lesson-kind-say = прочитать
# of 5fb7b228
lesson-kind-show = посмотреть
# of 2bea5572
lesson-kind-twin = рядом
# of 80b319bb
lesson-kind-fails = посмотреть на ошибку
# of 1c4d962a
lesson-kind-predict = предсказать
# of caa183e9
lesson-kind-do = написать
# of 9416a77a
lesson-kind-fix = исправить
# of d4273ca1
lesson-kind-order = упорядочить
# of 46ff9c40
lesson-kind-choose = выбрать
# of 16cf1ac5
lesson-kind-boss = сломать
# of 0968fff0
lesson-enter = Enter — дальше.
# of 75262293
lesson-go-on = Enter — дальше, %retry — ещё раз.
# of b4516751
lesson-ask-shape = Какая форма? Введите, например, 2x3 или «error».
# of 5f6b1962
lesson-ask-dtype = Какой dtype? Введите, например, int64 или «error».
# of 3c56ce03
lesson-ask-value = Какое значение? Введите так, как оно будет напечатано, или «error».
# of e2d8e09e
lesson-ask-error = Будет ли ошибка? Введите да или нет.
# of e6ea0a5c
lesson-ask-do = Напишите; пробуйте что угодно. %hint подскажет.
# of 7e7b1b0c
lesson-ask-fix = Исправьте: введите строку такой, какой она должна быть. %hint подскажет.
# of 462103f7
lesson-ask-choose = Введите номер.
# of 641d7f9d
lesson-ask-order = Введите номера по порядку, например 3 1 2. Нужны не обязательно все строки.
# of 95d7d874
lesson-ask-boss = Напишите строку, которая даёт ошибку { $code }.
# of 6004864c
lesson-need = В ответе должно быть { $what }.
# of 1bd21f78
lesson-need-no-loop = Без цикла.
# of f37ce957
lesson-need-no = Без { $what }.
# of 9b259e7f
lesson-unmet = Результат верен, но по условию нужно использовать { $what }.
# of ec7e7dea
lesson-unmet-no = Результат верен, но по условию нужно обойтись без { $what }.
# of b8f07552
lesson-you = вы:
# of 1f0b3386
lesson-it-is = на самом деле:
# of 388e4474
lesson-an-error = ошибка
# of 665a0f18
lesson-no-error = без ошибки
# of f1bf6d13
lesson-right = Верно.
# of e8760941
lesson-right-shown = Верно. Решение было показано, поэтому вопрос вернётся позже.
# of fb223f28
lesson-well-done = Верно, и с первой попытки.
# of d0421716
lesson-not-yet = Пока нет.
# of a33ba987
lesson-other-ways = Тоже верно:
# of 589c3352
lesson-missed-go-on = Enter — дальше, %retry — спросить ещё раз. При повторении вопрос вернётся.
# of f7507097
lesson-still-open = Ответа ещё нет. %hint подскажет, %skip пропустит шаг.
# of 33064953
lesson-shown-go-on = Введите сами или нажмите Enter, чтобы идти дальше.
# of 5f2ba236
lesson-solution-shown = Решение, отмечено как показанное:
# of edb01f0a
lesson-rung = Подсказка { $rung } из { $count }
# of b6e18823
lesson-try-hint = %hint подскажет, понемногу.
# of 949a6e27
lesson-nothing-asked = Здесь ничего не спрашивается. Enter — дальше.
# of bb3f50f5
lesson-already-answered = Ответ уже есть. Enter — дальше, %retry — спросить ещё раз.
# of 72dcd706
lesson-first-step = Это первый шаг.
# of 71b08ca8
lesson-no-step = Шага «{ $name }» здесь нет; всего шагов { $count }:
# of 98e32868
lesson-end = { $lesson }: пройдено { $done } из { $count }.
# of 07a46a60
lesson-end-next = %learn покажет уроки, %review спросит то, что пора повторить.
# of 574850c1
lesson-left = Урок закрыт. %learn { $lesson } продолжит с того же места.
# of 8885eef3
lesson-defect = Дело в этом шаге, а не в вас: его собственный код не работает как надо. %skip пропустит его.
# of 6f3dc406
lesson-setup-failed = Не удалось подготовить данные этого шага ({ $file }, строка { $line }). Прочитать его всё равно можно; %skip пропустит его.
# of ec61aa17
lesson-not-saved = Не удаётся сохранить ваши успехи в { $path }: { $reason }. Урок продолжается без этого.
# of 86e3b4a0
lesson-not-read = Не удаётся прочитать ваши успехи из { $path }: { $reason }.
# of a5b790e6
lesson-damaged = { $count ->
    [one] { $count } строку записей об успехах прочитать не удалось; копия файла лежит в { $path }.
    [few] { $count } строки записей об успехах прочитать не удалось; копия файла лежит в { $path }.
   *[other] { $count } строк записей об успехах прочитать не удалось; копия файла лежит в { $path }.
}
# of d913e243
lesson-aspect-kind = вид
# of 425ed3ca
lesson-aspect-value = значение
# of 9dc3d926
lesson-aspect-shape = форма
# of 4a45ae4b
lesson-aspect-dtype = dtype
# of 84e9f1ae
lesson-aspect-alias = память
# of 939ae0b0
lesson-aspect-bound = нет переменной
# of 5e1e7757
lesson-wanted = { $got }, нужно { $wanted }
# of 5b1f5a57
lesson-first-at = первое отличие в { $index }
# of a7d5f17d
lesson-a-view = представление
# of 1c2614d5
lesson-view-of = представление { $name }
# of 5cf3eee9
lesson-a-copy = копия
# of 0e94f3f9
lesson-elsewhere = На этих данных верно, на других нет. При { $data }:
# of 5a481fb0
lesson-order-effect = Эти строки работают, но делают не то, что требуется.
# of 26241f80
lesson-other-error = Ошибка есть, но не { $code }.
# of 8ee86ac5
lesson-worked = Это работает. А должно дать ошибку { $code }.
# of 7b20d562
lesson-which-belief = К такому ответу ведёт не одна мысль. Какая ближе к вашей? Введите её номер.
# of 7b970707
lesson-neither = Ни одна из них.
# of 9cfd1c82
lesson-no-belief = Хорошо. Посмотрите, что получилось и какие формы встретились.

# of 7669742b
lesson-hint-broadcast = Формы встречаются у правого края. Два размера подходят, если они равны или один из них 1; недостающая ось считается за 1.
# of ff854122
lesson-hint-matmul = Последняя ось слева встречает первую (из двух) справа: эти внутренние размеры должны быть равны, и они исчезают. Внешние остаются.
# of a60d9d83
lesson-hint-reduction = Названная ось — та, что исчезает. Остальные остаются, в своём порядке.
# of d6df5dad
lesson-hint-reshape = Числа остаются в порядке чтения и раскладываются заново, поэтому произведение размеров должно быть прежним.
# of b88a854a
lesson-hint-indexing = Число берёт одно место, и его ось исчезает; срез ось сохраняет; каждый индекс относится к одной оси, слева направо.
# of 8bb400ea
lesson-hint-other = Разберите по частям: какое значение у каждой и какая форма?

# of faa881c0
lesson-belief-left-aligned = Формы выравниваются по левому краю.
# of c2e1fd15
lesson-belief-must-be-equal = Сочетать можно только одинаковые формы.
# of 831f3b8a
lesson-belief-any-sizes-stretch = Разные размеры растягиваются или обрезаются, пока не подойдут.
# of 6fe76453
lesson-belief-named-axis-kept = Ось, которую я называю, остаётся.
# of 75394f24
lesson-belief-reduction-keeps-axis = После свёртки остаётся ось размера 1.
# of fecd12ed
lesson-belief-flat-is-column = Массив формы (n,) — это столбец.
# of ac528e89
lesson-belief-t-makes-column = `.T` превращает (n,) в столбец.
# of b95a9636
lesson-belief-star-is-matmul = `*` между матрицами — матричное произведение.
# of 0df31d00
lesson-belief-at-is-elementwise = `@` умножает поэлементно.
# of 5737dcad
lesson-belief-reshape-is-transpose = Если задать повёрнутую форму, массив повернётся.
# of b2551b5e
lesson-belief-plus-joins = `+` соединяет массивы, как списки.
# of 79bba74c
lesson-belief-slices-copy = Срез — это копия.
# of 03d4f0c4
lesson-belief-assignment-copies = `b = a` делает копию.
# of d67e1f9f
lesson-belief-ints-grow = Целым числам в массиве места столько, сколько им нужно.
# of 5c8e6aed
lesson-belief-labels-from-one = Счёт начинается с 1.
# of 6e1dc227
lesson-belief-normalise-over-all = Одна сумма или среднее по всему сразу годится для каждой строки.

# of fa7485cd
lesson-reply-left-aligned = Вы выровняли формы по левому краю. Они встречаются у правого: сначала последние оси.
# of 40eb9a46
lesson-reply-must-be-equal = Формы не обязаны быть равны. Ось размера 1 или недостающая ось растягивается.
# of a2af712a
lesson-reply-any-sizes-stretch = Растягивается только ось размера 1. Два других размера, если они различны, не подходят.
# of 1950f00d
lesson-reply-named-axis-kept = Вы оставили названную ось. А она как раз исчезает; остаются другие.
# of 4ced2fc2
lesson-reply-reduction-keeps-axis = Ось исчезает совсем; с размером 1 она остаётся только при `keepdims=True`.
# of 52f72696
lesson-reply-flat-is-column = У массива формы (n,) одна ось, он не строка и не столбец. Рядом с двумя осями его ось встаёт последней.
# of 554b3ab2
lesson-reply-t-makes-column = `.T` переставляет оси в обратном порядке. Если ось одна, переставлять нечего: столбец делает `v[:, None]`.
# of bdccfebb
lesson-reply-star-is-matmul = `*` умножает поэлементно. Матричное произведение — `@`.
# of 6a38b1c6
lesson-reply-at-is-elementwise = `@` — матричное произведение: строки на столбцы, с суммой. Поэлементно умножает `*`.
# of 9b82e2e4
lesson-reply-reshape-is-transpose = Новая форма раскладывает числа заново в порядке чтения. Строки становятся столбцами только через `.T`.
# of 51176340
lesson-reply-plus-joins = Списки `+` соединяет, массивы складывает поэлементно. Массивы соединяет `np.concatenate`.
# of a2049ce1
lesson-reply-slices-copy = Срез массива — окно в ту же память. Отдельную копию делает `.copy()`.
# of 68f2343a
lesson-reply-assignment-copies = `b = a` даёт тому же массиву второе имя. Копию делает `.copy()`.
# of af4f6ed8
lesson-reply-ints-grow = У каждого dtype свой предел; за ним счёт начинается сначала. Преобразуйте заранее: `.astype`.
# of 49583790
lesson-reply-labels-from-one = Счёт начинается с 0: метка 0 — первая, последняя из n — n − 1.
# of 158052db
lesson-reply-normalise-over-all = Так получается по всему сразу. Чтобы обработать каждую строку отдельно, назовите ось и сохраните её: `keepdims=True`.

# of 6ae55601
lesson-review-title = Повторение
# of 10def944
lesson-review-data = Дано:
# of 01cbc046
lesson-review-later = { $days ->
    [one] Сегодня повторять нечего; следующий вопрос через { $days } день.
    [few] Сегодня повторять нечего; следующий вопрос через { $days } дня.
   *[other] Сегодня повторять нечего; следующий вопрос через { $days } дней.
}
# of 6178d5a4
lesson-review-nothing = Повторять пока нечего. Сначала уроки: shapewise learn.
# of 6fb20abc
lesson-head-number = №
# of 1c90ef81
lesson-head-lesson = урок
# of 9865b509
lesson-head-title = название
# of 26f38071
lesson-head-done = пройдено
# of b96b2b8a
lesson-list-end = `shapewise learn NAME` начинает урок или продолжает его; в строке ввода — `%learn NAME`.
# of ef8edb9b
lesson-due = { $count ->
    [0] Повторять сейчас нечего.
    [one] Пора повторить { $count } понятие: `shapewise review`.
    [few] Пора повторить { $count } понятия: `shapewise review`.
   *[other] Пора повторить { $count } понятий: `shapewise review`.
}
# of 776a8a49
lesson-owed = Решения были показаны для: { $steps }
# of 1246d38b
lesson-notes-title = Мои заметки Shapewise
# of 11a37b9d
lesson-notes-empty = Здесь пока пусто: ни один урок не начат.
# of 2ca1360d
lesson-note-passed = верно:
# of 2574b413
lesson-note-missed = предсказание:
# of 802df57f
lesson-note-refused = попытка:
# of cc927573
lesson-note-shown = решение показано
# of 022ec9b7
lesson-note-skipped = пропущено

# of a82e0c18
lesson-unknown = Нет ни урока «{ $name }», ни папки с таким именем. Есть: { $known }.
# of cfd97e96
lesson-unknown-near = Может быть, { $name }?
# of c7e9b762
lesson-unknown-step = В уроке { $lesson } нет шага «{ $name }». Есть: { $known }.
# of 1ab481d1
lesson-no-folder = Папки { $path } нет.
# of e5a73e82
lesson-empty-folder = { $path } не годится как урок: { $what } (урок — это папка с файлом lesson.md или папка с такими папками).
# of 4fc23571
lesson-none-under-way = %{ $name } относится к уроку, а сейчас урока нет. %learn покажет список.
# of 80abbaa3
lesson-answers-unknown = { $file }, строка { $line }: в этом уроке нет шага «{ $name }».
# of c648ec1c
lesson-answers-end = { $file } кончается слишком рано: после { $count ->
    [one] { $count } ответа
   *[other] { $count } ответов
} не осталось ответа для { $steps }.
# of 2c302f74
lesson-answers-left = { $file }: { $count ->
    [one] { $count } ответ не понадобился.
    [few] { $count } ответа не понадобились.
   *[other] { $count } ответов не понадобились.
}
# of b58f23e6
lesson-batch-end = Пройдено шагов: { $passed } из { $count }.

# of f93d3b9e
lesson-check-end = Проверено: уроков { $lessons }, языков { $languages }, шагов { $steps }, ответов { $answers }. { $broken ->
    [0] Всё в порядке.
    [one] Нарушено { $broken } правило.
    [few] Нарушено { $broken } правила.
   *[other] Нарушено { $broken } правил.
}
# of c83581af
lesson-new-name = «{ $name }» не может быть именем урока: нужны маленькие латинские буквы, цифры и дефисы.
# of 46d64cff
lesson-new-exists = { $path } уже есть; ничего не изменено.
# of 79525ce4
lesson-new-done = { $path } — урок для начала. shapewise learn { $folder } запускает его, shapewise lessons check { $folder } проверяет.

# of 027b918d
lesson-magic-learn = показать уроки или начать один из них
# of 2b6cc383
lesson-magic-hint = подсказка, каждый раз чуть больше
# of 9e1cdc92
lesson-magic-solution = показать решение шага
# of a59c31ef
lesson-magic-skip = дальше без ответа
# of 99fadc0d
lesson-magic-back = предыдущий шаг
# of a03eff60
lesson-magic-goto = шаг по номеру или имени
# of e7676a48
lesson-magic-retry = шаг ещё раз, с исходными данными
# of 563aaae0
lesson-magic-steps = шаги этого урока
# of da68946d
lesson-magic-quit = выйти из урока
# of 034f8582
lesson-magic-review = спросить то, что пора повторить
# of 0f3cebeb
lesson-magic-progress = сколько уже пройдено

# of fffc1ed6
lesson-rule-header = Файл начинается с заголовка между двумя строками `+++`.
# of 8e384581
lesson-rule-header-line = Это не настройка: { $what } (они выглядят так: id = "name", format = 1, concepts = ["a", "b"]).
# of ba82972f
lesson-rule-header-key = В заголовке нет { $what }.
# of 1c5abf12
lesson-rule-header-unknown = Заголовок не знает { $what }.
# of 81b4e763
lesson-rule-format-version = Эта программа читает формат 1, а в файле { $what }.
# of 487206c7
lesson-rule-heading = Шаг начинается с `## #step-id Название` (маленькие латинские буквы, цифры, дефисы): { $what }
# of cb94409d
lesson-rule-duplicate-step = Имя #{ $what } встречается дважды.
# of 47c22e91
lesson-rule-no-steps = В уроке нет шагов.
# of 9000d6fc
lesson-rule-open-fence = Блок кода не закрыт: { $what }
# of ce67969f
lesson-rule-unknown-kind = Блока вида «{ $what }» нет.
# of c0ff1e61
lesson-rule-fence-option = Непонятно, что стоит после вида блока: { $what }
# of ad5b022b
lesson-rule-two-questions = В шаге #{ $what } второй вопрос; в шаге бывает один.
# of 65e1fa1d
lesson-rule-unknown-section = В блоке этого вида нет раздела «{ $what }».
# of b176fcfe
lesson-rule-section-argument = Раздел неполон или не читается: { $what }
# of e09d7418
lesson-rule-unknown-faulty-rule = Ложного правила «{ $what }» нет.
# of ed8ba1ea
lesson-rule-empty-body = Блок без содержимого: { $what }
# of 27f7c962
lesson-rule-unknown-concept = В заголовке нет понятия «{ $what }».
# of 471f22b3
lesson-rule-options = Для выбора нужны пронумерованные варианты и номер одного из них: { $what }
# of 0c9fef4b
lesson-rule-too-many-hints = У вопроса не больше трёх подсказок; ответ — четвёртая ступень.
# of 5ac44ff5
lesson-rule-too-many-words = Слов в тексте { $what }, а можно не больше 40.
# of ec1d2aff
lesson-rule-too-many-steps = Шагов { $what }, а можно не больше 15.
# of dd771637
lesson-rule-syntax = Код не читается: { $what }
# of 310a8632
lesson-rule-setup-fails = Подготовка данных не удалась: { $what }
# of 4a82727f
lesson-rule-show-fails = То, что надо показать, даёт ошибку: { $what }
# of 954878de
lesson-rule-fails-code = Ошибка не та, что должна быть: { $what }
# of a92a5e40
lesson-rule-reference-refused = Решение не принимается: { $what }
# of 7ad0c90e
lesson-rule-also-refused = Другой верный ответ не принимается: { $what }
# of be230330
lesson-rule-wrong-accepted = Неверный ответ принимается: { $what }
# of dbf00f28
lesson-rule-wrong-reply = Неверный ответ получает чужое пояснение: { $what }
# of 9b8eced6
lesson-rule-rule-silent = Ложное правило { $what } здесь ничего не даёт или даёт верный ответ.
# of 80d7c27c
lesson-rule-rule-reply = То, что даёт ложное правило { $what }, получает чужое пояснение.
# of fcdb9a83
lesson-rule-start-accepted = Нерешённое начало принимается: { $what }
# of 7fb22815
lesson-rule-hint-tells = Подсказка содержит ответ: { $what }
# of ac3b28ad
lesson-rule-square-sizes = Размеры разных осей равны: { $what } (если в этом и дело, напишите `square` после вида).
# of bfa6351f
lesson-rule-few-also = Нужны два других верных ответа (`--- also`), а есть { $what }.
# of a0029efd
lesson-rule-no-wrong = Ни для одного неверного ответа нет пояснения. { $what }
# of f1e5a758
lesson-rule-no-hidden = Нет скрытых данных (`--- hidden`), на которых не пройдёт случайная удача.
# of b39ce982
lesson-rule-missing-step = Шаг #{ $what } не переведён.
# of 0656ee20
lesson-rule-extra-step = В уроке нет шага #{ $what }.
# of e9cca6f2
lesson-rule-sections = Разделы не те, что в уроке: { $what }
# of bc3baa93
lesson-rule-stale = Английский текст #{ $what } изменился после перевода (`lessons check FOLDER --update` отметит перевод как свежий).
# of 4ccd7a64
lesson-rule-no-translation = Перевода нет ({ $what }).
# of 8aa175b9
lesson-rule-unreadable = Не читается: { $what }
# of b02d449f
lesson-rule-unknown-need = Нет урока «{ $what }», который должен идти раньше.
# of 041b49ce
lesson-rule-duplicate-lesson = Имя { $what } уже у другого урока.
