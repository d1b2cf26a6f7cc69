call offer#Define('text', 'plaintext')
