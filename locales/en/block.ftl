block-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
block-shape = { $name } has shape { $shape }.
block-fix = { $code } gives { $shape }.
block-fix-meaning = { $code } gives { $shape }: { $meaning }.
block-head = axis { $axis }
