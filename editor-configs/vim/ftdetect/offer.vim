autocmd BufRead,BufNewFile *.offer setfiletype offer
