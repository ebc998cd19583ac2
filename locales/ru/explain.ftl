explain-fixes = Tried, and works:
explain-more = `{ $command }` tells more
explain-operand = { $name }: { $shape }.
explain-origin = { $name } is { $shape } since line { $line }: { $text }.
explain-origin-axis = { $name } is { $shape } because line { $line }, { $text }, removed axis { $axis } of { $from }.
explain-origin-all = { $name } is one number because line { $line }, { $text }, reduced all of { $from }.
explain-magic-level = сколько говорится об ошибке
explain-magic-lang = язык объяснений
