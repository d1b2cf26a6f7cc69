// TestSupport: what the suites share.
