# of 25d01376
cli-usage = Запуск:
# of 971550f3
cli-commands = Команды
# of a33c193f
cli-arguments = Аргументы
# of 353e0d45
cli-options = Параметры
# of a893289b
cli-about = Массивы как в NumPy, в интерактивной строке и в оболочке, с объяснением каждой формы
# of 97cbae85
cli-command-kernel = Отвечать на строки JSON из stdin — для программ, которые управляют Shapewise
# of 6658d829
cli-command-explain = Объяснить код ошибки, например SW201, или ошибки NumPy и PyTorch в тексте
# of fe4b60d0
cli-command-learn = Пройти урок; без имени — список уроков
# of e5380924
cli-command-lessons = Список уроков; проверка и создание собственных
# of de328513
cli-command-lessons-check = Доказать, что уроки работают: из папки или встроенные
# of 1023e1cf
cli-command-lessons-new = Создать урок-заготовку с комментариями
# of 80c959a2
cli-command-review = Повторить то, чему пришло время
# of 0e5b01cf
cli-command-progress = Показать, сколько пройдено
# of 2c89ca89
cli-command-notes = Вывести сделанное в уроках в виде Markdown
# of f1cd2fca
cli-command-export = Записать сеансы, скрипты или уроки одним скриптом или блокнотом для CPython и NumPy
# of 3c88e2a6
cli-command-coverage = Показать, какие имена и параметры NumPy есть и как совпадают контрольные программы
# of 56df4d88
cli-command-check = Выполнить код из файлов Markdown или текстовых и сравнить заявленный вывод
# of 8fd31d96
cli-command-help = Вывести эту справку или справку по команде
# of 8fd31d96
cli-command-lessons-help = Вывести эту справку или справку по команде
# of dea1dcfc
cli-argument-code = Выполнить этот код и вывести значение последнего выражения
# of 1fc84079
cli-argument-inputs = Связать переменную с данными файла (`-` — stdin): CSV, TSV, числа через пробел, JSON или .npy
# of 98a2dc5a
cli-argument-output = Как записать результат: text (как показывает `print()`, по умолчанию), repr (как в интерактивной строке), json, csv, tsv или npy
# of e9f42e78
cli-argument-lang = Язык объяснений: en, de, ru или zh-TW
# of c4e17082
cli-argument-plain = Предложения вместо таблиц и рисунков — для программ чтения с экрана
# of 775223f0
cli-argument-trace = Показать в stderr, что сделала каждая строка: таблицами или (`--trace=json`) данными
# of a8e4a0df
cli-argument-file = Скрипт (`-` — stdin); без него код берётся из stdin или из интерактивной строки
# of f9930030
cli-argument-args = Аргументы скрипта, `sys.argv[1:]`
# of 49eb8467
cli-argument-help = Вывести эту справку
# of c9e79133
cli-argument-version = Вывести версию
# of cef99196
cli-argument-what = Код, файл или `-` для stdin; без него текст берётся из канала
# of 6b82f715
cli-argument-lesson = Его имя, номер или папка
# of 967f877f
cli-argument-from = Шаг, с которого начать: номер или имя
# of 765129a9
cli-argument-answers = Без интерактивной строки: ответы из файла (`-` — stdin), блок на ответ, строки с `#` — комментарии
# of caf04ea4
cli-argument-json = Одна строка JSON на шаг: id, kind, answer, verdict, diagnosis, seconds
# of 913449f1
cli-argument-progress-json = В виде JSON, для программ
# of 3e3cf7eb
cli-argument-all = Всё, что уже встречалось, даже если срок не пришёл
# of 9e9f7ce2
cli-argument-seed = Каждый раз одни и те же числа
# of 69dfa7d8
cli-argument-sources = Файлы сеансов (`>>>`), скрипты или имена уроков
# of 5767b68a
cli-argument-to = Скрипт (.py) или блокнот (.ipynb), который будет записан; без него скрипт выводится в stdout
# of 241a9cb3
cli-argument-files = Файлы Markdown или текстовые
# of a43ff1fc
cli-argument-folders = Папки с одним уроком или с несколькими
# of 2d39500e
cli-argument-update = Отметить переводы как сделанные с нынешнего английского текста
# of a33ecb79
cli-argument-name = Папка, которая будет создана
# of 9f6e7e8d
cli-argument-subcommand = Команда
# of f25749e0
cli-no-file = файла { $file } нет
# of 2e07d405
cli-no-file-near = нет ни файла, ни команды { $file }. Может быть, { $near }?
# of e01de173
cli-unreadable = { $file } не читается: { $reason }
# of 2f24fe27
cli-not-text = { $file } — не текст UTF-8 (байт { $at })
# of 97358718
cli-stdin-is-data = stdin прочитан как данные; дайте код через -c или файлом
# of dc7dfeb1
cli-input-form = -i ждёт ИМЯ=ФАЙЛ, например -i X=data.csv, а не { $argument }
# of 8c41a650
cli-input-name = { $name } не может быть именем переменной
# of 59a90248
cli-input-nothing = в нём нет чисел
# of ad530e6d
cli-input-columns = строка { $line }: столбцов { $have }, а в первой { $want }; во всех должно быть поровну
# of d7aa4e5c
cli-input-cell = строка { $line }, столбец { $column }: { $cell } — не число
# of f3a8b6d4
cli-input-json = не JSON: { $reason }
