'use strict';

// Starts the server for the notes of a workspace and the mails that belong to them. It knows nothing about
// notes itself: what it shows comes from the server.

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');
const { findServer, NOT_FOUND } = require('./server');
const settings = require('./settings');
const commands = require('./commands');
const documents = require('./documents');
const chat = require('./chat');

const SELECTOR = [
  { language: 'offer' },
  { language: 'markdown', scheme: 'file' },
  { language: 'plaintext', scheme: 'file' },
];

/** @type {LanguageClient | undefined} */
let client;
let status;

/** The running client; one that cannot be started says why, once, in a sentence. */
async function started() {
  if (client) return client;
  const command = findServer(settings.serverPath(), __dirname);
  if (!command) {
    show('offer-lsp is not installed', NOT_FOUND);
    const answer = await vscode.window.showErrorMessage(NOT_FOUND, 'Open settings');
    if (answer) await vscode.commands.executeCommand('workbench.action.openSettings', 'offer.server.path');
    return undefined;
  }
  const created = new LanguageClient('offer', 'Offer notes', { command, args: ['serve'] }, {
    documentSelector: SELECTOR,
    initializationOptions: settings.forServer(),
    synchronize: { configurationSection: 'offer' },
    middleware: {
      workspace: {
        configuration: (params) => params.items.map((item) => settings.forServer(item.scopeUri && vscode.Uri.parse(item.scopeUri))),
        didChangeConfiguration: () =>
          created.sendNotification('workspace/didChangeConfiguration', { settings: { offer: settings.forServer() } }),
      },
      executeCommand: async (command, args, next) => commands.showAnswer(command, await next(command, args)),
    },
  });
  created.registerProposedFeatures(); // ghost text in drafts
  client = created;
  try {
    await created.start();
  } catch (error) {
    client = undefined;
    show('offer-lsp did not start', String(error && error.message));
    vscode.window.showErrorMessage(`offer-lsp did not start (${command}): see Output, Offer notes.`);
    return undefined;
  }
  const info = (created.initializeResult && created.initializeResult.serverInfo) || {};
  show(`${info.name || 'offer-lsp'} ${info.version || ''}`.trim(), command);
  return created;
}

async function stopped() {
  const last = client;
  client = undefined;
  if (last) await last.stop();
}

async function restart() {
  await stopped();
  await started();
}

/** The status item beside the language: what serves the note, and a way to start it anew. */
function show(text, detail) {
  status.text = text;
  status.detail = detail;
  status.severity = client ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Warning;
}

async function activate(context) {
  status = vscode.languages.createLanguageStatusItem('offer.status', { language: 'offer' });
  status.name = 'Offer notes';
  status.command = { command: 'offer.restart', title: 'Restart' };
  context.subscriptions.push(
    status,
    ...commands.register(started, restart, () => findServer(settings.serverPath(), __dirname)),
    ...documents.register(started),
    ...chat.register(started),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('offer.server.path')) restart();
    }),
  );
  await started();
}

function deactivate() {
  return stopped();
}

module.exports = { activate, deactivate };
