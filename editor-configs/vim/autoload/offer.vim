" The server's program.
function! offer#Executable(buffer) abort
  return ale#Var(a:buffer, 'offer_lsp_executable')
endfunction

" The folder that notes and settings are looked for in: the nearest above with a marker, else the file's own.
function! offer#Root(buffer) abort
  let l:settings = ale#path#FindNearestFile(a:buffer, '.offer-lsp.json')
  if !empty(l:settings)
    return fnamemodify(l:settings, ':h')
  endif
  let l:repository = ale#path#FindNearestDirectory(a:buffer, '.git')
  return empty(l:repository) ? expand('#' . a:buffer . ':p:h') : fnamemodify(l:repository, ':h:h')
endfunction

" Tells ALE of the server, for a file type and the language it has there.
function! offer#Define(filetype, language) abort
  call ale#Set('offer_lsp_executable', 'offer-lsp')
  call ale#Set('offer_lsp_config', {})
  call ale#linter#Define(a:filetype, {
  \   'name': 'offer_lsp',
  \   'lsp': 'stdio',
  \   'executable': function('offer#Executable'),
  \   'command': '%e serve',
  \   'language': a:language,
  \   'project_root': function('offer#Root'),
  \   'lsp_config': {buffer -> ale#Var(buffer, 'offer_lsp_config')},
  \})
endfunction

" Formats a note for :ALEFix.
function! offer#Format(buffer) abort
  call ale#Set('offer_lsp_executable', 'offer-lsp')
  return {
  \   'command': ale#Escape(offer#Executable(a:buffer)) . ' format - --stdin-filename %s',
  \}
endfunction
