# of 5f62df44
page-fails = Пример с этой ошибкой:
# of f2f6cdc7
page-works = Так работает:
# of d8e9d75d
page-list = У каждой ошибки есть код, у каждого кода — страница:
# of f98ae078
page-unknown = Страницы { $code } нет. `shapewise explain` перечисляет все.
