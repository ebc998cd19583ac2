explain-fixes = Проверено, работает:
explain-more = `{ $command }` расскажет больше
explain-operand = { $name }: { $shape }.
explain-origin = { $name } имеет форму { $shape } со строки { $line }: { $text }.
explain-origin-axis = { $name } имеет форму { $shape }, потому что строка { $line }, { $text }, убрала ось { $axis } из { $from }.
explain-origin-all = { $name } — одно число, потому что строка { $line }, { $text }, свернула всю { $from }.
explain-magic-level = сколько говорится об ошибке
explain-magic-lang = язык объяснений
