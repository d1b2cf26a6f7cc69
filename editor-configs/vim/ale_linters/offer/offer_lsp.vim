call offer#Define('offer', 'offer')
