if exists('g:loaded_offer')
  finish
endif
let g:loaded_offer = 1

augroup offer
  autocmd!
  " ALE names its fixers once it is there; vim-lsp asks for servers.
  autocmd VimEnter * if exists('g:loaded_ale') | call ale#fix#registry#Add('offer_format', 'offer#Format', ['offer'], 'Format notes with offer-lsp.') | endif
  autocmd User lsp_setup call lsp#register_server({
        \ 'name': 'offer-lsp',
        \ 'cmd': {info -> [get(g:, 'offer_lsp_executable', 'offer-lsp'), 'serve']},
        \ 'root_uri': {info -> lsp#utils#path_to_uri(lsp#utils#find_nearest_parent_file_directory(lsp#utils#get_buffer_path(), ['.offer-lsp.json', '.git/']))},
        \ 'allowlist': ['offer', 'markdown', 'text', 'mail'],
        \ })
augroup END
