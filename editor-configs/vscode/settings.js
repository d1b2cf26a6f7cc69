'use strict';

// The editor's settings as the server takes them: only its own keys, and only those that somebody has set.

const vscode = require('vscode');

const KEYS = ['guides', 'rules', 'drafts', 'inlayHints', 'today'];

function forServer(resource) {
  const section = vscode.workspace.getConfiguration('offer', resource);
  const chosen = {};
  for (const key of KEYS) {
    const found = section.inspect(key) || {};
    const isSet = [found.globalValue, found.workspaceValue, found.workspaceFolderValue].some((value) => value !== undefined);
    const value = section.get(key);
    if (isSet && value !== '') chosen[key] = value;
  }
  return chosen;
}

function serverPath() {
  return vscode.workspace.getConfiguration('offer').get('server.path') || '';
}

module.exports = { forServer, serverPath };
