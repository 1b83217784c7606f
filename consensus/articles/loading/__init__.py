"""Getting articles in: files, folders, addresses, JSON lines, standard input, HTML pages."""
