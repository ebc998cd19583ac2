lesson-title = { $lesson } · шаг { $step } из { $count } · { $kind }
lesson-kind-say = прочитать
lesson-kind-show = посмотреть
lesson-kind-twin = рядом
lesson-kind-fails = посмотреть на ошибку
lesson-kind-predict = предсказать
lesson-kind-do = написать
lesson-kind-fix = исправить
lesson-kind-order = упорядочить
lesson-kind-choose = выбрать
lesson-kind-boss = сломать
lesson-enter = Enter — дальше.
lesson-go-on = Enter — дальше, %retry — ещё раз.
lesson-ask-shape = Какая форма? Введите, например, 2x3 или «error».
lesson-ask-dtype = Какой dtype? Введите, например, int64 или «error».
lesson-ask-value = Какое значение? Введите так, как оно будет напечатано, или «error».
lesson-ask-error = Будет ли ошибка? Введите да или нет.
lesson-ask-do = Напишите; пробуйте что угодно. %hint подскажет.
lesson-ask-fix = Исправьте: введите строку такой, какой она должна быть. %hint подскажет.
lesson-ask-choose = Введите номер.
lesson-ask-order = Введите номера по порядку, например 3 1 2. Нужны не обязательно все строки.
lesson-ask-boss = Напишите строку, которая даёт ошибку { $code }.
lesson-need = В ответе должно быть { $what }.
lesson-need-no-loop = Без цикла.
lesson-need-no = Без { $what }.
lesson-unmet = Результат верен, но по условию нужно использовать { $what }.
lesson-unmet-no = Результат верен, но по условию нужно обойтись без { $what }.
lesson-you = вы:
lesson-it-is = на самом деле:
lesson-an-error = ошибка
lesson-no-error = без ошибки
lesson-right = Верно.
lesson-right-shown = Верно. Решение было показано, поэтому вопрос вернётся позже.
lesson-well-done = Верно, и с первой попытки.
lesson-not-yet = Пока нет.
lesson-other-ways = Тоже верно:
lesson-missed-go-on = Enter — дальше, %retry — спросить ещё раз. При повторении вопрос вернётся.
lesson-still-open = Ответа ещё нет. %hint подскажет, %skip пропустит шаг.
lesson-shown-go-on = Введите сами или нажмите Enter, чтобы идти дальше.
lesson-solution-shown = Решение, отмечено как показанное:
lesson-rung = Подсказка { $rung } из { $count }
lesson-try-hint = %hint подскажет, понемногу.
lesson-nothing-asked = Здесь ничего не спрашивается. Enter — дальше.
lesson-already-answered = Ответ уже есть. Enter — дальше, %retry — спросить ещё раз.
lesson-first-step = Это первый шаг.
lesson-no-step = Шага «{ $name }» здесь нет; всего шагов { $count }:
lesson-end = { $lesson }: пройдено { $done } из { $count }.
lesson-end-next = %learn покажет уроки, %review спросит то, что пора повторить.
lesson-left = Урок закрыт. %learn { $lesson } продолжит с того же места.
lesson-defect = Дело в этом шаге, а не в вас: его собственный код не работает как надо. %skip пропустит его.
lesson-setup-failed = Не удалось подготовить данные этого шага ({ $file }, строка { $line }). Прочитать его всё равно можно; %skip пропустит его.
lesson-not-saved = Не удаётся сохранить ваши успехи в { $path }: { $reason }. Урок продолжается без этого.
lesson-not-read = Не удаётся прочитать ваши успехи из { $path }: { $reason }.
lesson-damaged = { $count ->
    [one] { $count } строку записей об успехах прочитать не удалось; копия файла лежит в { $path }.
    [few] { $count } строки записей об успехах прочитать не удалось; копия файла лежит в { $path }.
   *[other] { $count } строк записей об успехах прочитать не удалось; копия файла лежит в { $path }.
}
lesson-aspect-kind = вид
lesson-aspect-value = значение
lesson-aspect-shape = форма
lesson-aspect-dtype = dtype
lesson-aspect-alias = память
lesson-aspect-bound = нет переменной
lesson-wanted = { $got }, нужно { $wanted }
lesson-first-at = первое отличие в { $index }
lesson-a-view = представление
lesson-view-of = представление { $name }
lesson-a-copy = копия
lesson-elsewhere = На этих данных верно, на других нет. При { $data }:
lesson-order-effect = Эти строки работают, но делают не то, что требуется.
lesson-other-error = Ошибка есть, но не { $code }.
lesson-worked = Это работает. А должно дать ошибку { $code }.
lesson-which-belief = К такому ответу ведёт не одна мысль. Какая ближе к вашей? Введите её номер.
lesson-which-number = Введите номер предложения, которое ближе всего к вашей мысли.
lesson-neither = Ни одна из них.
lesson-no-belief = Хорошо. Посмотрите, что получилось и какие формы встретились.

lesson-hint-broadcast = Формы встречаются у правого края. Два размера подходят, если они равны или один из них 1; недостающая ось считается за 1.
lesson-hint-matmul = Последняя ось слева встречает первую (из двух) справа: эти внутренние размеры должны быть равны, и они исчезают. Внешние остаются.
lesson-hint-reduction = Названная ось — та, что исчезает. Остальные остаются, в своём порядке.
lesson-hint-reshape = Числа остаются в порядке чтения и раскладываются заново, поэтому произведение размеров должно быть прежним.
lesson-hint-indexing = Число берёт одно место, и его ось исчезает; срез ось сохраняет; каждый индекс относится к одной оси, слева направо.
lesson-hint-other = Разберите по частям: какое значение у каждой и какая форма?

lesson-belief-left-aligned = Формы выравниваются по левому краю.
lesson-belief-must-be-equal = Сочетать можно только одинаковые формы.
lesson-belief-any-sizes-stretch = Разные размеры растягиваются или обрезаются, пока не подойдут.
lesson-belief-named-axis-kept = Ось, которую я называю, остаётся.
lesson-belief-reduction-keeps-axis = После свёртки остаётся ось размера 1.
lesson-belief-flat-is-column = Массив формы (n,) — это столбец.
lesson-belief-t-makes-column = `.T` превращает (n,) в столбец.
lesson-belief-star-is-matmul = `*` между матрицами — матричное произведение.
lesson-belief-at-is-elementwise = `@` умножает поэлементно.
lesson-belief-reshape-is-transpose = Если задать повёрнутую форму, массив повернётся.
lesson-belief-plus-joins = `+` соединяет массивы, как списки.
lesson-belief-slices-copy = Срез — это копия.
lesson-belief-assignment-copies = `b = a` делает копию.
lesson-belief-ints-grow = Целым числам в массиве места столько, сколько им нужно.
lesson-belief-labels-from-one = Счёт начинается с 1.
lesson-belief-normalise-over-all = Одна сумма или среднее по всему сразу годится для каждой строки.

lesson-reply-left-aligned = Вы выровняли формы по левому краю. Они встречаются у правого: сначала последние оси.
lesson-reply-must-be-equal = Формы не обязаны быть равны. Ось размера 1 или недостающая ось растягивается.
lesson-reply-any-sizes-stretch = Растягивается только ось размера 1. Два других размера, если они различны, не подходят.
lesson-reply-named-axis-kept = Вы оставили названную ось. А она как раз исчезает; остаются другие.
lesson-reply-reduction-keeps-axis = Ось исчезает совсем; с размером 1 она остаётся только при `keepdims=True`.
lesson-reply-flat-is-column = У массива формы (n,) одна ось, он не строка и не столбец. Рядом с двумя осями его ось встаёт последней.
lesson-reply-t-makes-column = `.T` переставляет оси в обратном порядке. Если ось одна, переставлять нечего: столбец делает `v[:, None]`.
lesson-reply-star-is-matmul = `*` умножает поэлементно. Матричное произведение — `@`.
lesson-reply-at-is-elementwise = `@` — матричное произведение: строки на столбцы, с суммой. Поэлементно умножает `*`.
lesson-reply-reshape-is-transpose = Новая форма раскладывает числа заново в порядке чтения. Строки становятся столбцами только через `.T`.
lesson-reply-plus-joins = Списки `+` соединяет, массивы складывает поэлементно. Массивы соединяет `np.concatenate`.
lesson-reply-slices-copy = Срез массива — окно в ту же память. Отдельную копию делает `.copy()`.
lesson-reply-assignment-copies = `b = a` даёт тому же массиву второе имя. Копию делает `.copy()`.
lesson-reply-ints-grow = У каждого dtype места ровно столько, сколько есть; за его концом счёт начинается сначала. Сначала преобразуйте: `.astype`.
lesson-reply-labels-from-one = Счёт начинается с 0: метка 0 — первая, последняя из n — n − 1.
lesson-reply-normalise-over-all = Так получается по всему сразу. Чтобы обработать каждую строку отдельно, назовите ось и сохраните её: `keepdims=True`.

lesson-review-title = Повторение
lesson-review-data = Дано:
lesson-review-later = { $days ->
    [one] Сегодня повторять нечего; следующий вопрос через { $days } день.
    [few] Сегодня повторять нечего; следующий вопрос через { $days } дня.
   *[other] Сегодня повторять нечего; следующий вопрос через { $days } дней.
}
lesson-review-nothing = Повторять пока нечего. Сначала уроки: shapewise learn.
lesson-head-number = №
lesson-head-lesson = урок
lesson-head-title = название
lesson-head-done = пройдено
lesson-list-end = `shapewise learn NAME` начинает урок или продолжает его; в строке ввода — `%learn NAME`.
lesson-due = { $count ->
    [0] Повторять сейчас нечего.
    [one] Пора повторить { $count } понятие: `shapewise review`.
    [few] Пора повторить { $count } понятия: `shapewise review`.
   *[other] Пора повторить { $count } понятий: `shapewise review`.
}
lesson-owed = Решения были показаны для: { $steps }
lesson-notes-title = Мои заметки Shapewise
lesson-notes-empty = Здесь пока пусто: ни один урок не начат.
lesson-note-passed = верно:
lesson-note-missed = предсказание:
lesson-note-refused = попытка:
lesson-note-shown = решение показано
lesson-note-skipped = пропущено

lesson-unknown = Нет ни урока «{ $name }», ни папки с таким именем. Есть: { $known }.
lesson-unknown-near = Может быть, { $name }?
lesson-unknown-step = В уроке { $lesson } нет шага «{ $name }». Есть: { $known }.
lesson-no-folder = Папки { $path } нет.
lesson-empty-folder = { $path } не годится как урок: { $what } (урок — это папка с файлом lesson.md или папка с такими папками).
lesson-none-under-way = %{ $name } относится к уроку, а сейчас урока нет. %learn покажет список.
lesson-answers-unknown = { $file }, строка { $line }: в этом уроке нет шага «{ $name }».
lesson-answers-end = { $file } кончается слишком рано: после { $count ->
    [one] { $count } ответа
   *[other] { $count } ответов
} не осталось ответа для { $steps }.
lesson-answers-left = { $file }: { $count ->
    [one] { $count } ответ не понадобился.
    [few] { $count } ответа не понадобились.
   *[other] { $count } ответов не понадобились.
}
lesson-batch-end = Пройдено шагов: { $passed } из { $count }.

lesson-check-end = Проверено: уроков { $lessons }, языков { $languages }, шагов { $steps }, ответов { $answers }. { $broken ->
    [0] Всё в порядке.
    [one] Нарушено { $broken } правило.
    [few] Нарушено { $broken } правила.
   *[other] Нарушено { $broken } правил.
}
lesson-new-name = «{ $name }» не может быть именем урока: нужны маленькие латинские буквы, цифры и дефисы.
lesson-new-exists = { $path } уже есть; ничего не изменено.
lesson-new-done = { $path } — урок для начала. shapewise learn { $folder } запускает его, shapewise lessons check { $folder } проверяет.

lesson-magic-learn = показать уроки или начать один из них
lesson-magic-hint = подсказка, каждый раз чуть больше
lesson-magic-solution = показать решение шага
lesson-magic-skip = дальше без ответа
lesson-magic-back = предыдущий шаг
lesson-magic-goto = шаг по номеру или имени
lesson-magic-retry = шаг ещё раз, с исходными данными
lesson-magic-steps = шаги этого урока
lesson-magic-quit = выйти из урока
lesson-magic-review = спросить то, что пора повторить
lesson-magic-progress = сколько уже пройдено

lesson-rule-header = Файл начинается с заголовка между двумя строками `+++`.
lesson-rule-header-line = Это не настройка: { $what } (они выглядят так: id = "name", format = 1, concepts = ["a", "b"]).
lesson-rule-header-key = В заголовке нет { $what }.
lesson-rule-header-unknown = Заголовок не знает { $what }.
lesson-rule-format-version = Эта программа читает формат 1, а в файле { $what }.
lesson-rule-heading = Шаг начинается с `## #step-id Название` (маленькие латинские буквы, цифры, дефисы): { $what }
lesson-rule-duplicate-step = Имя #{ $what } встречается дважды.
lesson-rule-no-steps = В уроке нет шагов.
lesson-rule-open-fence = Блок кода не закрыт: { $what }
lesson-rule-unknown-kind = Блока вида «{ $what }» нет.
lesson-rule-fence-option = Непонятно, что стоит после вида блока: { $what }
lesson-rule-two-questions = В шаге #{ $what } второй вопрос; в шаге бывает один.
lesson-rule-unknown-section = В блоке этого вида нет раздела «{ $what }».
lesson-rule-section-argument = Раздел неполон или не читается: { $what }
lesson-rule-unknown-faulty-rule = Ложного правила «{ $what }» нет.
lesson-rule-empty-body = Блок без содержимого: { $what }
lesson-rule-unknown-concept = В заголовке нет понятия «{ $what }».
lesson-rule-options = Для выбора нужны пронумерованные варианты и номер одного из них: { $what }
lesson-rule-too-many-hints = У вопроса не больше трёх подсказок; ответ — четвёртая ступень.
lesson-rule-too-many-words = Слов в тексте { $what }, а можно не больше 40.
lesson-rule-too-many-steps = Шагов { $what }, а можно не больше 15.
lesson-rule-syntax = Код не читается: { $what }
lesson-rule-setup-fails = Подготовка данных не удалась: { $what }
lesson-rule-show-fails = То, что надо показать, даёт ошибку: { $what }
lesson-rule-fails-code = Ошибка не та, что должна быть: { $what }
lesson-rule-reference-refused = Решение не принимается: { $what }
lesson-rule-also-refused = Другой верный ответ не принимается: { $what }
lesson-rule-wrong-accepted = Неверный ответ принимается: { $what }
lesson-rule-wrong-reply = Неверный ответ получает не свою реплику: { $what }
lesson-rule-rule-silent = Ложное правило { $what } здесь ничего не даёт или даёт верный ответ.
lesson-rule-rule-reply = То, что даёт ложное правило { $what }, получает не свою реплику.
lesson-rule-start-accepted = Нерешённое начало принимается: { $what }
lesson-rule-hint-tells = Подсказка содержит ответ: { $what }
lesson-rule-square-sizes = Размеры разных осей равны: { $what } (если в этом и дело, напишите `square` после вида).
lesson-rule-few-also = Нужны два других верных ответа (`--- also`), а есть { $what }.
lesson-rule-no-wrong = Ни на один неверный ответ нет реплики. { $what }
lesson-rule-no-hidden = Нет скрытых данных (`--- hidden`), на которых не пройдёт случайная удача.
lesson-rule-missing-step = Шаг #{ $what } не переведён.
lesson-rule-extra-step = В уроке нет шага #{ $what }.
lesson-rule-sections = Разделы не те, что в уроке: { $what }
lesson-rule-stale = Английский текст #{ $what } изменился после перевода (`lessons check FOLDER --update` отметит перевод как свежий).
lesson-rule-no-translation = Перевода нет ({ $what }).
lesson-rule-unreadable = Не читается: { $what }
lesson-rule-unknown-need = Нет урока «{ $what }», который должен идти раньше.
lesson-rule-duplicate-lesson = Имя { $what } уже у другого урока.
