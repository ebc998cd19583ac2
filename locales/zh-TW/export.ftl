# of 85777ac8
export-magic = 把整個過程寫成可在 CPython 與 NumPy 下執行的程式檔或筆記本
# of 4eff2a2e
export-no-source = 沒有名為 { $name } 的檔案或課程；現有課程：{ $known }
