if exists('g:loaded_offer')
  finish
endif
let g:loaded_offer = 1

augroup offer
  autocmd!
  " vim-lsp asks for servers; ALE finds its linter and its fixer by itself.
  autocmd User lsp_setup call lsp#register_server({
        \ 'name': 'offer-lsp',
        \ 'cmd': {info -> [get(g:, 'offer_lsp_executable', 'offer-lsp'), 'serve']},
        \ 'root_uri': {info -> lsp#utils#path_to_uri(lsp#utils#find_nearest_parent_file_directory(lsp#utils#get_buffer_path(), ['.offer-lsp.json', '.git/']))},
        \ 'allowlist': ['offer', 'markdown', 'text', 'mail'],
        \ })
augroup END
