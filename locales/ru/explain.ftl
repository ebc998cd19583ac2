# of 4c75b084
explain-fixes = Проверено, работает:
# of 0cc78b45
explain-more = `{ $command }` расскажет больше
# of c3c55069
explain-operand = { $name }: { $shape }.
# of ba6a269c
explain-origin = { $name } имеет форму { $shape } со строки { $line }: { $text }.
# of 03cf395d
explain-origin-axis = { $name } имеет форму { $shape }, потому что строка { $line }, { $text }, убрала ось { $axis } из { $from }.
# of 221fbc4a
explain-origin-all = { $name } — одно число, потому что строка { $line }, { $text }, свернула все оси { $from }.
# of 976ec7e7
explain-magic-level = сколько говорится об ошибке
# of 7e8fd715
explain-magic-lang = язык объяснений
