# of 25d01376
cli-usage = 用法：
# of 971550f3
cli-commands = 命令
# of a33c193f
cli-arguments = 引數
# of 353e0d45
cli-options = 選項
# of a893289b
cli-about = 在提示字元和 shell 裡使用 NumPy 風格的陣列，每個形狀都有說明
# of 97cbae85
cli-command-kernel = 從 stdin 讀取 JSON Lines 並回答，供其他程式使用 Shapewise
# of 6658d829
cli-command-explain = 說明 SW201 這樣的錯誤代碼，或一段文字裡 NumPy 和 PyTorch 的錯誤
# of fe4b60d0
cli-command-learn = 上一課；沒有名稱時列出所有課程
# of e5380924
cli-command-lessons = 列出課程；檢查或建立自己的課程
# of de328513
cli-command-lessons-check = 證明課程可以運作：資料夾裡的，或程式內建的
# of 1023e1cf
cli-command-lessons-new = 建立一份附註解的課程範本
# of 80c959a2
cli-command-review = 複習到期的內容
# of 0e5b01cf
cli-command-progress = 顯示目前的進度
# of 2c89ca89
cli-command-notes = 把課程中做過的內容輸出成 Markdown
# of f1cd2fca
cli-command-export = 把工作階段、腳本或課程寫成一個給 CPython 和 NumPy 用的腳本或筆記本
# of 3c88e2a6
cli-command-coverage = 顯示有哪些 NumPy 的名稱和參數，以及對照程式的吻合程度
# of 56df4d88
cli-command-check = 執行 Markdown 或文字檔裡的程式碼，比對檔案所寫的輸出
# of 8fd31d96
cli-command-help = 顯示這份說明，或某個命令的說明
# of 8fd31d96
cli-command-lessons-help = 顯示這份說明，或某個命令的說明
# of dea1dcfc
cli-argument-code = 執行這段程式碼，並印出最後一個運算式的值
# of 1fc84079
cli-argument-inputs = 把變數設為檔案裡的資料（`-` 是 stdin）：CSV、TSV、以空白分隔、JSON 或 .npy
# of 98a2dc5a
cli-argument-output = 結果的寫法：text（和 `print()` 一樣，預設）、repr（和提示字元一樣）、json、csv、tsv 或 npy
# of e9f42e78
cli-argument-lang = 說明的語言：en、de、ru 或 zh-TW
# of c4e17082
cli-argument-plain = 用句子代替表格和圖，適合螢幕閱讀器
# of 775223f0
cli-argument-trace = 在 stderr 顯示每一行做了什麼，用表格或（`--trace=json`）資料
# of a8e4a0df
cli-argument-file = 要執行的腳本（`-` 是 stdin）；沒有時，程式碼來自 stdin 或提示字元
# of f9930030
cli-argument-args = 腳本的引數，`sys.argv[1:]`
# of 49eb8467
cli-argument-help = 顯示這份說明
# of c9e79133
cli-argument-version = 顯示版本
# of cef99196
cli-argument-what = 代碼、檔案，或 `-` 代表 stdin；沒有時文字來自管線
# of 6b82f715
cli-argument-lesson = 課程的名稱、編號或資料夾
# of 967f877f
cli-argument-from = 從哪一步開始：編號或代號
# of 765129a9
cli-argument-answers = 不用提示字元：從檔案（`-` 是 stdin）讀答案，一段一個答案，`#` 開頭的行是註解
# of caf04ea4
cli-argument-json = 每一步一行 JSON：id、kind、answer、verdict、diagnosis、seconds
# of 913449f1
cli-argument-progress-json = 輸出成 JSON，供程式使用
# of 3e3cf7eb
cli-argument-all = 到目前為止學過的全部，不論是否到期
# of 9e9f7ce2
cli-argument-seed = 每次都用同樣的數字
# of 69dfa7d8
cli-argument-sources = 工作階段檔案（`>>>`）、腳本，或課程的名稱
# of 5767b68a
cli-argument-to = 要寫出的腳本（.py）或筆記本（.ipynb）；沒有時把腳本寫到 stdout
# of 241a9cb3
cli-argument-files = Markdown 或文字檔
# of a43ff1fc
cli-argument-folders = 含有一課或多課的資料夾
# of 2d39500e
cli-argument-update = 把翻譯標記為依據目前的英文內容
# of a33ecb79
cli-argument-name = 要建立的資料夾
# of 9f6e7e8d
cli-argument-subcommand = 命令
# of f25749e0
cli-no-file = 沒有檔案 { $file }
# of 2e07d405
cli-no-file-near = 沒有 { $file } 這個檔案或命令。是不是要用 { $near }？
# of e01de173
cli-unreadable = 無法讀取 { $file }：{ $reason }
# of 2f24fe27
cli-not-text = { $file } 不是 UTF-8 文字（位元組 { $at }）
# of 97358718
cli-stdin-is-data = stdin 已當成資料讀入；請用 -c 或檔案給程式碼
# of dc7dfeb1
cli-input-form = -i 要寫成 NAME=FILE，例如 -i X=data.csv，不是 { $argument }
# of 8c41a650
cli-input-name = { $name } 不能當變數名稱
# of 59a90248
cli-input-nothing = 裡面沒有數字
# of ad530e6d
cli-input-columns = 第 { $line } 行：有 { $have } 欄，但第一行有 { $want } 欄；每行要一樣多
# of d7aa4e5c
cli-input-cell = 第 { $line } 行第 { $column } 欄：{ $cell } 不是數字
# of f3a8b6d4
cli-input-json = 不是 JSON：{ $reason }
