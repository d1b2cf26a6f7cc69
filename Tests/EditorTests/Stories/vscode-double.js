'use strict';

// Stand-ins for `vscode` and `vscode-languageclient/node`: as much of both as the extension touches, strict where the
// real ones are (a command registered twice throws, a document of no provider cannot be opened). The client speaks to
// the real server.

const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');

class Emitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener) => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
  }
  fire(value) {
    return Promise.all([...this.listeners].map((listener) => listener(value)));
  }
}

class Uri {
  constructor(scheme, rawPath) {
    this.scheme = scheme;
    this.path = rawPath;
  }
  static file(name) {
    return new Uri('file', name);
  }
  static parse(text) {
    const match = /^([a-z-]+):(?:\/\/[^/]*)?(.*)$/.exec(text);
    return new Uri(match[1], decodeURIComponent(match[2]));
  }
  get fsPath() {
    return this.path;
  }
  toString() {
    return `${this.scheme}:${this.scheme === 'untitled' ? '' : '//'}${this.path.split('/').map(encodeURIComponent).join('/')}`;
  }
}

/** What the person sees and does, to be read and set by the test. */
const world = {
  settings: {},
  commands: new Map(),
  providers: new Map(),
  participants: new Map(),
  errors: [],
  messages: [],
  opened: [],
  external: [],
  answers: [],
  diagnostics: new Map(),
  status: undefined,
  clients: [],
  untitled: 0,
};

const events = { configuration: new Emitter(), open: new Emitter(), change: new Emitter() };

function document(uri, languageId, text) {
  return {
    uri,
    languageId,
    version: 1,
    isUntitled: uri.scheme === 'untitled',
    isDirty: false,
    text,
    getText() {
      return this.text;
    },
    lineAt(line) {
      return { text: this.text.split('\n')[line] };
    },
  };
}

const vscode = {
  Uri,
  ViewColumn: { Beside: -2 },
  LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
  SnippetString: class {
    constructor(value) {
      this.value = value;
    }
  },
  languages: {
    createLanguageStatusItem(id, selector) {
      world.status = { id, selector, dispose() {} };
      return world.status;
    },
  },
  env: {
    async openExternal(uri) {
      world.external.push(uri);
      return true;
    },
  },
  commands: {
    registerCommand(name, action) {
      if (world.commands.has(name)) throw new Error(`command '${name}' already exists`);
      world.commands.set(name, action);
      return { dispose: () => world.commands.delete(name) };
    },
    async executeCommand(name, ...args) {
      if (name.startsWith('workbench.')) return undefined;
      if (!world.commands.has(name)) throw new Error(`command '${name}' not found`);
      return world.commands.get(name)(...args);
    },
  },
  window: {
    activeTextEditor: undefined,
    visibleTextEditors: [],
    async showErrorMessage(text) {
      world.errors.push(text);
    },
    async showInformationMessage(text) {
      world.messages.push(text);
    },
    async showInputBox() {
      return world.answers.shift();
    },
    async showTextDocument(shown) {
      const editor = {
        document: shown,
        selection: { active: { line: 0, character: 0 } },
        async insertSnippet(snippet) {
          shown.text = snippet.value;
        },
      };
      vscode.window.activeTextEditor = editor;
      vscode.window.visibleTextEditors = [editor];
      world.opened.push(shown);
      return editor;
    },
  },
  workspace: {
    onDidChangeConfiguration: events.configuration.event,
    getConfiguration(section) {
      return {
        get: (key) => (`${section}.${key}` in world.settings ? world.settings[`${section}.${key}`] : world.defaults[`${section}.${key}`]),
        inspect: (key) => ({ defaultValue: world.defaults[`${section}.${key}`], globalValue: world.settings[`${section}.${key}`] }),
      };
    },
    registerTextDocumentContentProvider(scheme, provider) {
      world.providers.set(scheme, provider);
      return { dispose: () => world.providers.delete(scheme) };
    },
    async openTextDocument(what) {
      if (!(what instanceof Uri)) {
        world.untitled += 1;
        const created = document(new Uri('untitled', `Untitled-${world.untitled}`), what.language, what.content);
        await events.open.fire(created);
        return created;
      }
      const language = { '.offer': 'offer', '.md': 'markdown' }[path.extname(what.path)] || 'plaintext';
      let text;
      if (what.scheme === 'file') text = fs.readFileSync(what.path, 'utf8');
      else if (world.providers.has(what.scheme)) text = await world.providers.get(what.scheme).provideTextDocumentContent(what);
      else throw new Error(`cannot open ${what}`);
      const opened = document(what, language, text);
      await events.open.fire(opened);
      return opened;
    },
  },
  chat: {
    createChatParticipant(id, handler) {
      const participant = { id, handler, dispose: () => world.participants.delete(id) };
      world.participants.set(id, participant);
      return participant;
    },
  },
};

/** Edits a document as a person would: the whole text anew. */
async function edit(changed, text) {
  changed.text = text;
  changed.version += 1;
  await events.change.fire(changed);
}

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options, pending: new Map(), lastId: 0, subscriptions: [], features: 0 });
    world.clients.push(this);
  }

  registerProposedFeatures() {
    this.features += 1;
  }

  async start() {
    this.process = spawn(this.server.command, this.server.args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stderr.on('data', (data) => (this.said = (this.said || '') + data));
    this.ended = new Promise((resolve) => this.process.on('close', resolve));
    await new Promise((resolve, reject) => {
      this.process.on('spawn', resolve);
      this.process.on('error', reject);
    });
    let buffer = Buffer.alloc(0);
    this.process.stdout.on('data', (data) => {
      buffer = Buffer.concat([buffer, data]);
      for (;;) {
        const end = buffer.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))[1]);
        if (buffer.length < end + 4 + length) return;
        const body = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length));
        buffer = buffer.subarray(end + 4 + length);
        this.receive(body);
      }
    });
    this.initializeResult = await this.sendRequest('initialize', {
      processId: process.pid,
      rootUri: Uri.file(world.root).toString(),
      workspaceFolders: [{ uri: Uri.file(world.root).toString(), name: 'notes' }],
      initializationOptions: this.options.initializationOptions,
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: { configuration: true, applyEdit: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true } },
      },
    });
    await this.sendNotification('initialized', {});
    // As the real client: the server's commands become the editor's.
    for (const command of this.initializeResult.capabilities.executeCommandProvider.commands) {
      this.subscriptions.push(
        vscode.commands.registerCommand(command, (...args) =>
          this.options.middleware.executeCommand(command, args, (name, values) =>
            this.sendRequest('workspace/executeCommand', { command: name, arguments: values }),
          ),
        ),
      );
    }
    const section = this.options.synchronize.configurationSection;
    const configured = this.options.middleware.workspace.didChangeConfiguration;
    await configured([section]);
    this.subscriptions.push(
      events.configuration.event((event) => event.affectsConfiguration(section) && configured([section])),
      events.open.event((opened) => this.open(opened)),
      events.change.event(
        (changed) =>
          this.serves(changed) &&
          this.sendNotification('textDocument/didChange', {
            textDocument: { uri: changed.uri.toString(), version: changed.version },
            contentChanges: [{ text: changed.text }],
          }),
      ),
    );
    for (const editor of vscode.window.visibleTextEditors) await this.open(editor.document);
  }

  serves(opened) {
    return this.options.documentSelector.some(
      (one) => one.language === opened.languageId && (!one.scheme || one.scheme === opened.uri.scheme),
    );
  }

  async open(opened) {
    if (!this.serves(opened)) return;
    await this.sendNotification('textDocument/didOpen', {
      textDocument: { uri: opened.uri.toString(), languageId: opened.languageId, version: opened.version, text: opened.text },
    });
  }

  receive(body) {
    if (body.method === 'textDocument/publishDiagnostics') world.diagnostics.set(Uri.parse(body.params.uri).path, body.params.diagnostics);
    else if (body.method === 'workspace/configuration') {
      const result = this.options.middleware.workspace.configuration(body.params);
      this.write({ id: body.id, result });
    } else if (body.method && body.id !== undefined) this.write({ id: body.id, result: null });
    else if (this.pending.has(body.id)) {
      const { resolve, reject } = this.pending.get(body.id);
      this.pending.delete(body.id);
      if (body.error) reject(new Error(body.error.message));
      else resolve(body.result);
    }
  }

  write(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  sendRequest(method, params) {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.write({ id, method, params });
    });
  }

  async sendNotification(method, params) {
    this.write({ method, params });
  }

  async stop() {
    for (const one of this.subscriptions) one.dispose();
    await this.sendRequest('shutdown', null);
    await this.sendNotification('exit');
    this.exitCode = await this.ended;
  }
}

module.exports = { vscode, languageclient: { LanguageClient }, world, events, edit };
