# %mem：名稱、背後的記憶體、哪些共用同一塊。
# of f81fdd25
memory-nothing = 還沒有任何陣列有名稱。
# of bf38b726
memory-no-array = { $name } 不是陣列；%mem 畫的是陣列。
# of deb33b28
memory-buffer = 記憶體 { $bytes }
# of 8d39bde6
memory-name = 名稱
# of 9dc3d926
memory-shape = 形狀
# of 4a45ae4b
memory-dtype = dtype
# of f03c6cd1
memory-strides = strides
# of 5f45d449
memory-sees = 看得到
# of 1167b247
memory-same = { $name } 是 { $first } 的第二個名稱：同一個陣列。
# of 73e5808f
memory-window = { $name } 是開在 { $of } 上的一扇窗（{ $count } 個元素）：透過其中一個寫入，另一個也看得到。
# of 89c8bf12
memory-total = { $names } 個名稱，{ $buffers } 塊記憶體，共 { $bytes }。
