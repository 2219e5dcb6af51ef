"""Who may call the server, and with what: checked before the application hears of it."""
