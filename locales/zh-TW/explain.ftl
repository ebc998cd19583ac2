# of 4c75b084
explain-fixes = 試過，可行：
# of 0cc78b45
explain-more = `{ $command }` 有更多說明
# of c3c55069
explain-operand = { $name }：{ $shape }。
# of ba6a269c
explain-origin = { $name } 從第 { $line } 行起是 { $shape }：{ $text }。
# of 03cf395d
explain-origin-axis = { $name } 是 { $shape }，因為第 { $line } 行的 { $text } 移除了 { $from } 的軸 { $axis }。
# of 221fbc4a
explain-origin-all = { $name } 是單一數字，因為第 { $line } 行的 { $text } 把 { $from } 全部縮減了。
# of 976ec7e7
explain-magic-level = 錯誤說明的詳細程度
# of 7e8fd715
explain-magic-lang = 說明所用的語言
