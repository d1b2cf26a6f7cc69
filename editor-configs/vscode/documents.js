'use strict';

// Read-only documents: a company's guide (offer-guide:///COMPANY/ROLE.md) and what a finding means
// (offer-docs:///CODE.md). Nothing is written to disk.

const { execFile } = require('child_process');
const path = require('path');
const vscode = require('vscode');

function explain(program, code) {
  return new Promise((resolve, reject) => {
    execFile(program, ['explain', code], { timeout: 5000 }, (error, output, problem) => {
      if (error) reject(new Error(problem.trim() || error.message));
      else resolve(output);
    });
  });
}

function register(started, program) {
  return [
    vscode.workspace.registerTextDocumentContentProvider('offer-guide', {
      async provideTextDocumentContent(uri) {
        const client = await started();
        const content = client && (await client.sendRequest('workspace/textDocumentContent', { uri: uri.toString() }));
        return content ? content.text : '';
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider('offer-docs', {
      async provideTextDocumentContent(uri) {
        const found = program();
        return found ? explain(found, path.posix.basename(uri.path, '.md')) : '';
      },
    }),
  ];
}

module.exports = { register };
