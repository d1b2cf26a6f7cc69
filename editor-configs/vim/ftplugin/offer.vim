if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=#\ %s comments=:# expandtab shiftwidth=2 softtabstop=2
let b:undo_ftplugin = 'setlocal commentstring< comments< expandtab< shiftwidth< softtabstop<'

" With ALE, :ALEFix formats a note as the command line does.
if exists('g:loaded_ale') && !exists('b:ale_fixers')
  call ale#fix#registry#Add('offer_format', 'offer#Format', ['offer'], 'Format notes with offer-lsp.')
  let b:ale_fixers = ['offer_format']
  let b:undo_ftplugin .= ' | unlet! b:ale_fixers'
endif
