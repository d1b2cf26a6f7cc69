print("offer-lsp")
