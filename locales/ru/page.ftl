page-fails = Вот где она возникает:
page-works = Так работает:
page-list = У каждой ошибки есть код, у каждого кода — страница:
page-unknown = Страницы { $code } нет. `shapewise explain` перечисляет все.
