# of a525e6bf
block-items = { $count ->
    [one] { $count } Element
   *[other] { $count } Elemente
}
# of 4a65583e
block-shape = { $name } hat die Form { $shape }.
# of a9c7ce43
block-fix = { $code } ergibt { $shape }.
# of f3ce1336
block-fix-meaning = { $code } ergibt { $shape }: { $meaning }.
# of ce750779
block-head = Achse { $axis }
