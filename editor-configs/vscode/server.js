'use strict';

// Where the program is: the setting, else the PATH, else a build of the repository that the extension stands in.

const fs = require('fs');
const os = require('os');
const path = require('path');

const PROGRAM = process.platform === 'win32' ? 'offer-lsp.exe' : 'offer-lsp';

const NOT_FOUND = 'offer-lsp was not found: build it with `swift build -c release`, and put it on the PATH or name it in the setting offer.server.path.';

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function findServer(setting, extensionFolder) {
  if (setting) {
    const file = setting.startsWith('~') ? path.join(os.homedir(), setting.slice(1)) : setting;
    if (path.isAbsolute(file)) return isProgram(file) ? file : undefined;
  }
  const name = setting || PROGRAM;
  const build = path.join(extensionFolder, '..', '..', '.build');
  return [
    ...(process.env.PATH || '').split(path.delimiter).filter(Boolean).map((folder) => path.join(folder, name)),
    ...['release', 'debug'].map((kind) => path.join(build, kind, PROGRAM)),
  ].find(isProgram);
}

module.exports = { findServer, NOT_FOUND };
