call offer#Define('mail', 'plaintext')
