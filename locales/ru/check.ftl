# of ddae6b7c
check-claimed = заявлено:
# of caa2cc35
check-got = получено:
# of ddd19f83
check-nothing = (ничего)
# of d9ed68e6
check-needs = { $file }:{ $line }: не проверено: { $message }
# of a95af8bc
check-summary = { $file }: выполнено { $ran ->
    [one] { $ran } фрагмент
    [few] { $ran } фрагмента
    [many] { $ran } фрагментов
   *[other] { $ran } фрагмента
} кода, сверено { $claims ->
    [one] { $claims } утверждение
    [few] { $claims } утверждения
    [many] { $claims } утверждений
   *[other] { $claims } утверждения
}, { $differences ->
    [0] всё верно
    [one] не сходится { $differences }
    [few] не сходятся { $differences }
    [many] не сходятся { $differences }
   *[other] не сходятся { $differences }
}
