'use strict';

// The commands of the palette. Their names differ from the server's own (offer.ask, offer.showGuide), which the
// client registers itself.

const { execFile } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const vscode = require('vscode');

const NEW_NOTE = [
  'company: ${1:Mistral AI}',
  'role: ${2:Security Engineer}',
  'region: ${3:Paris}',
  '',
  'ask ${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}: base ${4:€100K}, equity ${5:€175K} over 4 years',
  'floor: total ${6:€138K}',
  '$0',
].join('\n');

/** The editor with the note that a command is about. */
function noteEditor() {
  const editor = vscode.window.activeTextEditor;
  if (editor && editor.document.languageId === 'offer') return editor;
  vscode.window.showInformationMessage('Open a note (a file that ends in .offer) first.');
  return undefined;
}

/** Asks the server about the note at the cursor: { answer, plain, figures, followUps, thread }. */
async function ask(client, editor, question, thread) {
  const position = editor.selection.active;
  return client.sendRequest('workspace/executeCommand', {
    command: 'offer.ask',
    arguments: [{
      uri: editor.document.uri.toString(),
      position: { line: position.line, character: position.character },
      question,
      thread,
    }],
  });
}

async function showText(content, language) {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside });
}

/** What a lens or an action of the server gave back, shown where it is an answer or a guide. */
async function showAnswer(command, result) {
  if (command === 'offer.ask' && result && result.answer) await showText(result.answer, 'markdown');
  if (command === 'offer.showGuide' && result && result.uri) await openDocument(result.uri);
  return result;
}

async function openDocument(uri) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.window.showTextDocument(document, { preview: true });
}

async function newNote() {
  const document = await vscode.workspace.openTextDocument({ language: 'offer', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(NEW_NOTE));
}

async function draftMail(started) {
  const editor = noteEditor();
  const client = editor && (await started());
  if (!client) return;
  const answer = await ask(client, editor, 'write a counter mail');
  await showText(answer.plain, 'markdown');
}

let lastThread;

async function askNote(started) {
  const editor = noteEditor();
  const client = editor && (await started());
  if (!client) return;
  const question = await vscode.window.showInputBox({ prompt: 'Ask the note', placeHolder: 'how far apart are we' });
  if (!question) return;
  const uri = editor.document.uri.toString();
  const thread = lastThread && lastThread.uri === uri ? lastThread.thread : undefined;
  const answer = await ask(client, editor, question, thread);
  lastThread = { uri, thread: answer.thread };
  await showText(answer.answer, 'markdown');
}

/** The company of the negotiation that the cursor stands in. */
function companyAt(editor) {
  for (let line = editor.selection.active.line; line >= 0; line -= 1) {
    const match = /^company[ \t]*:[ \t]*(.*?)(?:[ \t]+#.*)?$/i.exec(editor.document.lineAt(line).text);
    if (match && match[1]) return match[1];
  }
  return undefined;
}

async function openGuide(started) {
  const client = await started();
  if (!client) return;
  const editor = vscode.window.activeTextEditor;
  const here = editor && editor.document.languageId === 'offer' ? companyAt(editor) : undefined;
  const company = here || (await vscode.window.showInputBox({ prompt: 'Whose guide', placeHolder: 'Mistral AI' }));
  if (!company) return;
  try {
    const guide = await client.sendRequest('workspace/executeCommand', { command: 'offer.showGuide', arguments: [{ company }] });
    if (guide) await openDocument(guide.uri);
    else vscode.window.showInformationMessage(`There is no guide for ${company}.`);
  } catch (error) {
    vscode.window.showInformationMessage(error.message);
  }
}

async function openReport(program) {
  const editor = noteEditor();
  const command = editor && program();
  if (!command) return;
  if (editor.document.isUntitled || editor.document.isDirty) {
    vscode.window.showInformationMessage('Save the note first: the report is made of the file.');
    return;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offer-'));
  const page = path.join(folder, 'report.html');
  await new Promise((resolve) => {
    execFile(command, ['report', editor.document.uri.fsPath, '-o', page], { timeout: 20000 }, async (error, _, problem) => {
      if (error) vscode.window.showErrorMessage(problem.trim() || error.message);
      else await vscode.env.openExternal(vscode.Uri.file(page));
      resolve();
    });
  });
}

function register(started, restart, program) {
  const table = {
    'offer.newNote': newNote,
    'offer.draftMail': () => draftMail(started),
    'offer.askNote': () => askNote(started),
    'offer.openGuide': () => openGuide(started),
    'offer.openReport': () => openReport(program),
    'offer.restart': restart,
  };
  return Object.entries(table).map(([name, action]) => vscode.commands.registerCommand(name, action));
}

module.exports = { register, ask, showAnswer };
