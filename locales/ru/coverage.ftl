# of 0ef27325
coverage-names = Открытые имена NumPy, которые здесь есть:
# of bf9d01fc
coverage-missing = { $count ->
    [one] { $count } имени NumPy здесь нет:
    [few] { $count } имён NumPy здесь нет:
   *[many] { $count } имён NumPy здесь нет:
  }
# of 07cf5a99
coverage-parameters = { $count ->
    [one] У { $count } функции нет некоторых параметров:
    [few] У { $count } функций нет некоторых параметров:
   *[many] У { $count } функций нет некоторых параметров:
  }
# of 2cda3451
coverage-corpora = Программы с тем же выводом, что у CPython и NumPy, по последнему измерению:
