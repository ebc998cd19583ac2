# of 38873c5c
call-shape-tuple = { $function } 把形狀當成一個引數。{ $second } 被當成了資料型別。
# of 0850b7b3
call-shape-spread = { $function } 的大小要一個一個給，不是給一個元組。
# of 0b7d1c81
call-one-list = { $function } 只接受一個列表，這裡卻有 { $count } 個引數。
# of 5d07b975
call-join-list = { $function } 要的是一個裝著陣列的列表。{ $second } 被當成了軸。
# of c792932a
call-linspace = `linspace` 的第三個引數是個數，不是間距：{ $third } 不是個數。
# of ffa23b4a
call-whole-number = 大小或個數是整數。
# of 242b73d8
call-attribute = { $name } 是值（{ $kind }），不是函式：不用加括號。
# of bd2fd914
call-not-callable = { $name } 是 { $kind }，而圓括號只能呼叫函式。
# of 8e5639ae
call-not-a-number = { $text } 無法讀成數字。
# of 4800b6f2
call-one-number = { $function } 得到的是一個數字，不是一串數字。
# of 08554cfb
call-scalar = 這裡要一個數字，但陣列有 { $count } 個，形狀 { $shape }。
# of 4263f270
call-math = `math` 只計算一個數字，這個陣列有 { $count } 個。NumPy 的 { $function } 全部都能算。
# of 3c617e69
call-list-attribute = 列表沒有 { $name }，陣列才有。
# of eb899b44
call-list-arithmetic = { $symbol } 不能用來計算列表。陣列會逐元素計算。
# of 42b5c260
call-missing = { $function } 要的是 { $signature }；{ $names } 沒有得到值。
# of 18e0eb76
call-too-many = { $function } 要的是 { $signature }，不能再多。
# of 6055a5ab
call-no-self = { $function } 是方法：Python 會先把物件本身傳進去。定義裡要有接收它的參數：{ $method }。
# of f88bee28
call-shadowed = { $name } 現在是你自己的名稱，遮住了內建函式。用 { $undo } 可以恢復。
# of 0a43daea
call-view = 在 NumPy 裡，`view` 是把同樣的位元組當成另一種資料型別來讀。要換形狀用 `reshape`。
