# %mem: имена, память за ними, кто для кого окно.
# of f81fdd25
memory-nothing = Ни у одного массива пока нет имени.
# of bf38b726
memory-no-array = { $name } — не массив; %mem рисует массивы.
# of deb33b28
memory-buffer = память, { $bytes }
# of 8d39bde6
memory-name = имя
# of 9dc3d926
memory-shape = форма
# of 4a45ae4b
memory-dtype = dtype
# of f03c6cd1
memory-strides = strides
# of 5f45d449
memory-sees = видит
# of 1167b247
memory-same = { $name } — второе имя для { $first }: тот же массив.
# of 73e5808f
memory-window = { $name } — окно в { $of } ({ $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[other] { $count } элементов
}): запись через одно видна через другое.
# of 89c8bf12
memory-total = { $names ->
    [one] { $names } имя
    [few] { $names } имени
   *[other] { $names } имён
}, { $buffers ->
    [one] { $buffers } участок памяти
    [few] { $buffers } участка памяти
   *[other] { $buffers } участков памяти
}, всего { $bytes }.
