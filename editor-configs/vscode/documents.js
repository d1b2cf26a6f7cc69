'use strict';

// Read-only documents: a company's guide (offer-guide:///COMPANY/ROLE.md) and what a finding means
// (offer-docs:///CODE.md). Nothing is written to disk.

const vscode = require('vscode');

function register(started) {
  const provider = {
    async provideTextDocumentContent(uri) {
      const client = await started();
      const content = client && (await client.sendRequest('workspace/textDocumentContent', { uri: uri.toString() }));
      return content ? content.text : '';
    },
  };
  return ['offer-guide', 'offer-docs'].map((scheme) => vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
}

module.exports = { register };
