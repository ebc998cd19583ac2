coverage-names = Открытые имена NumPy, которые здесь есть:
coverage-missing = { $count ->
    [one] { $count } имени NumPy здесь нет:
    [few] { $count } имён NumPy здесь нет:
   *[many] { $count } имён NumPy здесь нет:
  }
coverage-parameters = { $count ->
    [one] У { $count } функции нет некоторых параметров:
    [few] У { $count } функций нет некоторых параметров:
   *[many] У { $count } функций нет некоторых параметров:
  }
coverage-corpora = Программы с тем же выводом, что у CPython и NumPy, по последнему измерению:
