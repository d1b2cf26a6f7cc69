call offer#Define('markdown', 'markdown')
