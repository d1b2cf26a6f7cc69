// The command line through the real executable: what it prints, writes and exits with.
