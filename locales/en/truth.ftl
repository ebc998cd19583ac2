truth-many = One yes or no is wanted here; the array has { $count }.
truth-empty = An empty array is neither true nor false.
truth-and = { $op } wants one yes or no on each side; here are { $count }. For each element separately there are `&` and `|`, with brackets around the comparisons.
truth-not = `not` wants one yes or no; here are { $count }.
truth-chain = Python reads this as { $read }, and `and` wants one yes or no; here are { $count }.
truth-precedence = { $symbol } binds tighter than the comparison: this was read as { $read }. Brackets around each comparison say what was meant.
truth-builtin = { $function } asks of { $count } elements at once which is bigger, or whether they are true. NumPy's function looks at each.
truth-in = `in` compares with whole arrays and gets { $count } answers each time.
