export-magic = writes the session as a script or notebook that runs under CPython and NumPy
export-no-source = there is no file and no lesson { $name }; lessons: { $known }
