coverage-names = Public names of NumPy that are here:
coverage-missing = { $count ->
    [one] One name of NumPy is not here:
   *[other] { $count } names of NumPy are not here:
  }
coverage-parameters = { $count ->
    [one] One function lacks parameters:
   *[other] { $count } functions lack parameters:
  }
coverage-corpora = Programs with the same output as CPython and NumPy, when last measured:
