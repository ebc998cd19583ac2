axis-out = { $ndim ->
    [one] An array with { $ndim } axis has axis 0 only
   *[other] An array with { $ndim } axes has the axes 0 to { $last }
}; axis { $axis } does not exist.
axis-none = A single number has no axis, and the second argument was taken for an axis.
axis-transpose = { $name } has { $ndim } axes, here are { $given }. Every axis is named once.
