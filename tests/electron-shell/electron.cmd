@rem The same as the file "electron" beside this one, for Windows.
@node "%~dp0main.mjs" %*
