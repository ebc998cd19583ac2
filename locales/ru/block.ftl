# of a525e6bf
block-items = { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
    [many] { $count } элементов
   *[other] { $count } элемента
}
# of 4a65583e
block-shape = { $name }: форма { $shape }.
# of a9c7ce43
block-fix = { $code } даёт { $shape }.
# of f3ce1336
block-fix-meaning = { $code } даёт { $shape }: { $meaning }.
# of ce750779
block-head = ось { $axis }
