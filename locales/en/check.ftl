check-claimed = claimed:
check-got = got:
check-nothing = (nothing)
check-needs = { $file }:{ $line }: not checked: { $message }
check-summary = { $file }: { $ran ->
    [one] { $ran } piece
   *[other] { $ran } pieces
} of code run, { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
} compared, { $differences ->
    [0] all hold
    [one] { $differences } does not hold
   *[other] { $differences } do not hold
}
