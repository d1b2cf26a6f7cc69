print("offer-bench")
