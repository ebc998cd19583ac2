# of 38873c5c
call-shape-tuple = { $function } принимает форму одним аргументом. { $second } приняли за тип данных.
# of 0850b7b3
call-shape-spread = { $function } принимает размеры по одному, а не кортежем.
# of 0b7d1c81
call-one-list = { $function } принимает один список; здесь аргументов { $count }.
# of 5d07b975
call-join-list = { $function } принимает один список массивов. { $second } приняли за ось.
# of c792932a
call-linspace = Третий аргумент `linspace` — сколько чисел, а не шаг: { $third } — не количество.
# of ffa23b4a
call-whole-number = Размер или количество — целое число.
# of 242b73d8
call-attribute = { $name } — значение ({ $kind }), а не функция: оно пишется без скобок.
# of bd2fd914
call-not-callable = { $name } — это { $kind }, а круглыми скобками вызывают только функции.
# of 8e5639ae
call-not-a-number = { $text } не читается как число.
# of 4800b6f2
call-one-number = { $function } даёт одно число, а не список.
# of 08554cfb
call-scalar = Здесь нужно одно число; в массиве их { $count }, форма { $shape }.
# of 4263f270
call-math = `math` считает с одним числом; в этом массиве их { $count }. { $function } из NumPy обработает все.
# of 3c617e69
call-list-attribute = У списка нет { $name }, у массива есть.
# of eb899b44
call-list-arithmetic = { $symbol } не считает со списками. Массивы считают поэлементно.
# of 42b5c260
call-missing = { $function } принимает { $signature }; без значения осталось: { $names }.
# of 18e0eb76
call-too-many = { $function } принимает { $signature } и не больше.
# of 6055a5ab
call-no-self = { $function } — это метод: Python передаёт ему первым сам объект. В определении нужен параметр для него: { $method }.
# of f88bee28
call-shadowed = { $name } — теперь ваше имя, и оно закрывает встроенную функцию. { $undo } вернёт её.
# of 0a43daea
call-view = В NumPy `view` читает те же байты как другой тип данных. Другую форму даёт `reshape`.
