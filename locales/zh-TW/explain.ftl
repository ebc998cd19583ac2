explain-fixes = 試過,可行:
explain-more = `{ $command }` 說得更多
explain-operand = { $name }:{ $shape }。
explain-origin = { $name } 從第 { $line } 行起是 { $shape }:{ $text }。
explain-origin-axis = { $name } 是 { $shape },因為第 { $line } 行的 { $text } 移除了 { $from } 的軸 { $axis }。
explain-origin-all = { $name } 是單一數字,因為第 { $line } 行的 { $text } 把 { $from } 全部縮減了。
explain-magic-level = 錯誤說明的詳細程度
explain-magic-lang = 說明所用的語言
