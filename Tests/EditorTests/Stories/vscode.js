'use strict';

// The extension of Visual Studio Code against a double of the editor and the real server. Writes a line for each step
// to OFFER_OUT.

const assert = require('assert');
const fs = require('fs');
const Module = require('module');
const path = require('path');
const { vscode, languageclient, world, events, edit } = require('./vscode-double.js');

const extensionFolder = path.join(process.env.OFFER_ROOT, 'editor-configs', 'vscode');
const samples = process.env.OFFER_SAMPLES;

const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === 'vscode') return vscode;
  if (name === 'vscode-languageclient/node') return languageclient;
  return load(name, ...rest);
};

const manifest = JSON.parse(fs.readFileSync(path.join(extensionFolder, 'package.json'), 'utf8'));
const described = manifest.contributes.configuration.properties;
world.defaults = Object.fromEntries(Object.entries(described).map(([key, value]) => [key, value.default]));
world.root = samples;

const lines = [];
async function step(name, body) {
  let timer;
  try {
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('it took too long')), 8000);
    });
    await Promise.race([body(), late]);
    lines.push(`ok ${name}`);
  } catch (error) {
    lines.push(`not ok ${name}: ${String(error.message).replace(/\n/g, ' ')}`);
  }
  clearTimeout(timer);
}

async function until(what, condition, limit = 3000) {
  const end = Date.now() + limit;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`never happened: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const codes = (file) => (world.diagnostics.get(file) || []).map((found) => found.code).sort().join(' ');
const untilCodes = (file, wanted) => until(() => `wanted [${wanted}], have [${codes(file)}]`, () => world.diagnostics.has(file) && codes(file) === wanted);
const run = (name, ...args) => vscode.commands.executeCommand(name, ...args);
const lastOpened = () => world.opened[world.opened.length - 1];

async function show(name) {
  const file = path.join(samples, name);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.file(file)));
  return file;
}

async function story() {
  const extension = require(path.join(extensionFolder, 'extension.js'));
  const context = { subscriptions: [] };
  let note;

  await step('without a server one sentence says what to do', async () => {
    world.settings['offer.server.path'] = '/nowhere/offer-lsp';
    await extension.activate(context);
    assert.strictEqual(world.errors.length, 1);
    assert.match(world.errors[0], /not found.*offer\.server\.path/);
    for (const one of context.subscriptions.splice(0)) one.dispose();
    assert.strictEqual(world.commands.size, 0);
    world.errors.length = 0;
    delete world.settings['offer.server.path'];
  });

  await step('activating starts the server that is on the PATH', async () => {
    await extension.activate(context);
    const [client] = world.clients;
    assert.strictEqual(client.server.command, path.join(process.env.PATH.split(':')[0], 'offer-lsp'));
    assert.deepStrictEqual(client.server.args, ['serve']);
    assert.deepStrictEqual(client.options.documentSelector.map((one) => one.language), ['offer', 'markdown', 'plaintext']);
    assert.strictEqual(client.features, 1);
    assert.match(world.status.text, /^offer-lsp \d/);
    assert.deepStrictEqual(world.errors, []);
  });

  await step('every command of the manifest is registered', async () => {
    for (const { command } of manifest.contributes.commands) assert.ok(world.commands.has(command), command);
  });

  await step('a note below the floor shows its error at once', async () => {
    const start = Date.now();
    note = await show('mistral-below-floor.offer');
    await untilCodes(note, 'ask-below-floor');
    assert.ok(Date.now() - start < 1000 * Number(process.env.OFFER_SECONDS));
    assert.strictEqual(world.diagnostics.get(note)[0].severity, 1);
  });

  await step('mended, the error goes', async () => {
    await edit(lastOpened(), lastOpened().text.replace('base €90K', 'base €94,250'));
    await untilCodes(note, '');
    await edit(lastOpened(), lastOpened().text.replace('base €94,250', 'base €90K'));
    await untilCodes(note, 'ask-below-floor');
  });

  await step('a setting changes a severity, and only the keys of the server are sent', async () => {
    world.settings['offer.rules'] = { 'ask-below-floor': 'warning' };
    world.settings['offer.trace.server'] = 'off';
    await events.configuration.fire({ affectsConfiguration: (key) => key === 'offer' || key === 'offer.rules' });
    await until(() => 'a warning', () => (world.diagnostics.get(note)[0] || {}).severity === 2);
    const sent = world.clients[0].options.middleware.workspace.configuration({ items: [{ section: 'offer' }] });
    assert.deepStrictEqual(sent, [{ rules: { 'ask-below-floor': 'warning' } }]);
    delete world.settings['offer.rules'];
    await events.configuration.fire({ affectsConfiguration: (key) => key === 'offer' });
    await until(() => 'an error again', () => (world.diagnostics.get(note)[0] || {}).severity === 1);
  });

  await step('Ask shows an answer', async () => {
    await show('mistral-below-floor.offer');
    vscode.window.activeTextEditor.selection.active = { line: 6, character: 2 };
    world.answers.push('what is the floor');
    await run('offer.askNote');
    assert.strictEqual(lastOpened().languageId, 'markdown');
    assert.match(lastOpened().text, /138/);
  });

  await step('Draft a counter mail opens one', async () => {
    await show('mistral-below-floor.offer');
    vscode.window.activeTextEditor.selection.active = { line: 6, character: 2 };
    await run('offer.draftMail');
    assert.ok(lastOpened().isUntitled && lastOpened().text.split('\n').length > 3, lastOpened().text);
    assert.doesNotMatch(lastOpened().text, /138/);
  });

  await step('Show the guide opens a read-only document', async () => {
    await show('mistral-below-floor.offer');
    vscode.window.activeTextEditor.selection.active = { line: 6, character: 2 };
    await run('offer.openGuide');
    assert.strictEqual(lastOpened().uri.scheme, 'offer-guide');
    assert.match(lastOpened().text, /Remote EU/);
  });

  await step('Show report opens a page', async () => {
    await show('mistral-below-floor.offer');
    await run('offer.openReport');
    assert.deepStrictEqual(world.errors, []);
    const [page] = world.external;
    assert.match(fs.readFileSync(page.fsPath, 'utf8'), /<svg/);
    fs.rmSync(path.dirname(page.fsPath), { recursive: true });
  });

  await step('a finding is explained', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('offer-docs:///ask-below-floor.md'));
    assert.match(page.text, /floor/);
  });

  await step('New note writes one', async () => {
    await run('offer.newNote');
    assert.match(lastOpened().text, /^company: /);
    assert.strictEqual(lastOpened().languageId, 'offer');
  });

  await step('without a note the commands say so', async () => {
    vscode.window.activeTextEditor = undefined;
    world.messages.length = 0;
    for (const command of ['offer.askNote', 'offer.draftMail', 'offer.openReport']) await run(command);
    assert.strictEqual(world.messages.length, 3);
  });

  await step('the chat answers and keeps its thread', async () => {
    await show('mistral-below-floor.offer');
    vscode.window.activeTextEditor.selection.active = { line: 6, character: 2 };
    const participant = world.participants.get('offer.chat');
    const said = [];
    const stream = { markdown: (text) => said.push(text) };
    const first = await participant.handler({ prompt: 'what is the floor' }, { history: [] }, stream);
    assert.match(said[0], /138/);
    await participant.handler({ prompt: 'and in London?' }, { history: [{ result: first }] }, stream);
    assert.ok(said[1].length > 0 && said[1] !== said[0], said[1]);
    assert.ok(Array.isArray(participant.followupProvider.provideFollowups(first)));
  });

  await step('a draft is warned of what it gives away', async () => {
    const draft = await show('hugging-face-counter.md');
    await untilCodes(draft, 'floor-disclosed unfilled-placeholder');
  });

  await step('Restart starts a second server, and the first has ended well', async () => {
    await run('offer.restart');
    assert.strictEqual(world.clients.length, 2);
    assert.strictEqual(world.clients[0].exitCode, 0);
  });

  await step('deactivating stops the server; it said nothing on its error stream', async () => {
    await extension.deactivate();
    assert.strictEqual(world.clients[1].exitCode, 0);
    assert.deepStrictEqual(world.clients.map((client) => client.said), [undefined, undefined]);
    assert.deepStrictEqual(world.errors, []);
  });
}

story().then(() => {
  fs.writeFileSync(process.env.OFFER_OUT, `${lines.join('\n')}\nend\n`);
  process.exit(0);
});
