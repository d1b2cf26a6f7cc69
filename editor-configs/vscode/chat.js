'use strict';

// @offer in the editor's chat, where it has one: the same answers as everywhere, from the note and the guides alone.

const vscode = require('vscode');
const { ask } = require('./commands');

function register(started) {
  if (!vscode.chat || !vscode.chat.createChatParticipant) return [];

  async function answer(request, context, stream) {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document.languageId === 'offer');
    const client = editor && (await started());
    if (!client) {
      stream.markdown('Open a note (a file that ends in `.offer`) first.');
      return {};
    }
    const turns = context.history.filter((turn) => turn.result && turn.result.metadata && turn.result.metadata.thread !== undefined);
    const thread = turns.length ? turns[turns.length - 1].result.metadata.thread : undefined;
    const reply = await ask(client, editor, request.prompt || 'help', thread);
    stream.markdown(reply.answer);
    return { metadata: { thread: reply.thread, followUps: reply.followUps } };
  }

  const participant = vscode.chat.createChatParticipant('offer.chat', answer);
  participant.followupProvider = {
    provideFollowups: (result) => ((result.metadata && result.metadata.followUps) || []).map((prompt) => ({ prompt })),
  };
  return [participant];
}

module.exports = { register };
