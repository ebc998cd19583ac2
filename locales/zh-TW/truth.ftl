# of 2f52471b
truth-many = 這裡要一個是或否，但陣列有 { $count } 個。
# of f4e31e73
truth-empty = 空陣列既不是真也不是假。
# of 8a4a5b91
truth-and = { $op } 兩邊各要一個是或否，這裡有 { $count } 個。逐元素要用 `&` 和 `|`，比較的外面加括號。
# of 7b4ab2e2
truth-not = `not` 要一個是或否，這裡有 { $count } 個。
# of ed498b84
truth-chain = Python 把它讀成 { $read }，而 `and` 要一個是或否，這裡有 { $count } 個。
# of 073e64a5
truth-precedence = { $symbol } 的優先順序比比較運算高：它被讀成 { $read }。每個比較都加括號，才是你要的意思。
# of b3f9a40e
truth-builtin = { $function } 一次問 { $count } 個元素誰比較大或是否為真。NumPy 的函式會逐一看。
# of eace8569
truth-in = `in` 和整個陣列比較，每次得到 { $count } 個答案。
