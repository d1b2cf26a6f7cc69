"""Every request of the protocol, as Visual Studio Code, Neovim and Emacs ask it: answers that lsprotocol's types take back
unchanged, and nothing that the client did not declare.

    OFFER_LSP_BIN=.build/debug/offer-lsp python -m pytest -W error::pytest_lsp.LspSpecificationWarning Tests/EditorTests/Conformance
"""

import os

import pytest
from lsprotocol import types
from pytest_lsp import client_capabilities
from server import Refused, Server

CLIENTS = ["visual_studio_code_v1.65.2", "neovim_v0.7.0", "neovim_v0.11.0", "emacs_v29.1"]

NOTE = """company: Mistral AI
role: Security Engineer
region: Paris
deadline: 2026-12-01

offer 2026-11-02: base €92K, equity €120K over 4 years
ask 2026-11-04: base €90K, equity €175K over 4 years, signing €15K
floor: total €138K
competing Google 2026-11-03: base €98K, equity €140K over 4 years
term asked: double-trigger acceleration
lever: EU Regulatory Security Compliance
draft: mail.md

? how far apart are we
"""
MAIL = """Hi Camille,

I am asking for €90K base and €175K in equity over four years.
The lowest I would accept is €80K base. I look after [X] models.
"""
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": NOTE.count("\n"), "character": 0}}


@pytest.fixture(params=CLIENTS)
def server(request, tmp_path):
    program = os.path.abspath(os.environ["OFFER_LSP_BIN"])
    session = Server(program, tmp_path, client_capabilities(request.param.replace("_v", "@v")))
    yield session
    if session.process.poll() is None:
        session.process.kill()
        session.process.wait()


@pytest.fixture
def note(server):
    uri = server.open("note.offer", NOTE)
    server.open("mail.md", MAIL, "markdown")
    return uri


def place(text, needle, offset=0, source=NOTE):
    index = source.index(needle) + offset
    before = source[:index]
    return {"line": before.count("\n"), "character": len(before.rsplit("\n", 1)[-1])}


def at(uri, position, **more):
    return {"textDocument": {"uri": uri}, "position": position, **more}


def every_place():
    """Each line's start, middle and end."""
    for number, line in enumerate(NOTE.split("\n")):
        for character in sorted({0, len(line) // 2, len(line)}):
            yield {"line": number, "character": character}


def test_session_ends_well_and_in_silence(server, note):
    status, said = server.stop()
    assert (status, said) == (0, "")


def test_diagnostics_are_pushed_or_pulled(server, note):
    if server.raw_capabilities.get("textDocument", {}).get("diagnostic"):
        report = server.request(types.TEXT_DOCUMENT_DIAGNOSTIC, {"textDocument": {"uri": note}})
        found = report["items"]
        again = {"textDocument": {"uri": note}, "previousResultId": report["resultId"]}
        assert server.request(types.TEXT_DOCUMENT_DIAGNOSTIC, again)["kind"] == "unchanged"
    else:
        while note not in server.diagnostics:
            server.pump()
        found = server.diagnostics[note]["diagnostics"]
    assert "ask-below-floor" in [one["code"] for one in found]


def test_workspace_diagnostics(server, note):
    report = server.request(types.WORKSPACE_DIAGNOSTIC, {"previousResultIds": []})
    assert note in [one["uri"] for one in report["items"]]


def test_completion_and_its_items(server, note):
    texts = ["", "company: ", "company: W&B", "role: ", "region: ", "offer: base ", "ask: ", "competing ", "lever: ", "term ", "? "]
    for number, text in enumerate(texts):
        source = NOTE.split("\n?")[0] + "\n" + text
        uri = server.open(f"typed{number}.offer", source)
        last = {"line": source.count("\n"), "character": len(text)}
        result = server.request(types.TEXT_DOCUMENT_COMPLETION, at(uri, last))
        items = result["items"] if isinstance(result, dict) else result or []
        assert items, f"nothing after {text!r}"
        for item in items[:5]:
            server.request(types.COMPLETION_ITEM_RESOLVE, item)


@pytest.mark.parametrize(
    "method",
    [
        types.TEXT_DOCUMENT_HOVER,
        types.TEXT_DOCUMENT_DEFINITION,
        types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT,
        types.TEXT_DOCUMENT_PREPARE_RENAME,
    ],
)
def test_what_stands_at_a_place(server, note, method):
    results = []
    for position in every_place():
        try:
            results.append(server.request(method, at(note, position)))
        except Refused:
            results.append(None)
    assert any(results)


def test_references_and_rename(server, note):
    company = place(NOTE, "Mistral AI", 2)
    assert server.request(types.TEXT_DOCUMENT_REFERENCES, at(note, company, context={"includeDeclaration": True}))
    assert server.request(types.TEXT_DOCUMENT_RENAME, at(note, company, newName="Mistral"))


def test_code_actions_and_their_edits(server, note):
    mail = server.uri("mail.md")
    titles = []
    for uri in (note, mail):
        text = NOTE if uri == note else MAIL
        for number in range(text.count("\n")):
            span = {"start": {"line": number, "character": 0}, "end": {"line": number, "character": len(text.split("\n")[number])}}
            params = {"textDocument": {"uri": uri}, "range": span, "context": {"diagnostics": [], "triggerKind": 1}}
            for action in server.request(types.TEXT_DOCUMENT_CODE_ACTION, params) or []:
                titles.append(action["title"])
                if "edit" not in action and not isinstance(action.get("command"), str) and "data" in action:
                    server.request(types.CODE_ACTION_RESOLVE, action)
    assert any(title.startswith("Raise") for title in titles)


@pytest.mark.parametrize(
    "method",
    [
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL,
        types.TEXT_DOCUMENT_FOLDING_RANGE,
        types.TEXT_DOCUMENT_CODE_LENS,
        types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
        types.TEXT_DOCUMENT_DOCUMENT_LINK,
    ],
)
def test_whole_document(server, note, method):
    result = server.request(method, {"textDocument": {"uri": note}})
    assert result
    resolve = {types.TEXT_DOCUMENT_CODE_LENS: types.CODE_LENS_RESOLVE, types.TEXT_DOCUMENT_DOCUMENT_LINK: types.DOCUMENT_LINK_RESOLVE}.get(method)
    for one in result if resolve else []:
        server.request(resolve, one)


def test_semantic_tokens_of_a_range_and_after_a_change(server, note):
    assert server.request(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE, {"textDocument": {"uri": note}, "range": WHOLE})["data"]
    full = server.request(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, {"textDocument": {"uri": note}})
    change = {"textDocument": {"uri": note, "version": 2}, "contentChanges": [{"text": NOTE.replace("Paris", "London")}]}
    server.notify(types.TEXT_DOCUMENT_DID_CHANGE, change)
    delta = {"textDocument": {"uri": note}, "previousResultId": full["resultId"]}
    assert server.request(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, delta)


def test_inlay_hints(server, note):
    assert server.request(types.TEXT_DOCUMENT_INLAY_HINT, {"textDocument": {"uri": note}, "range": WHOLE})


def test_selection_ranges(server, note):
    positions = [place(NOTE, "90K", 1), place(NOTE, "Mistral")]
    assert len(server.request(types.TEXT_DOCUMENT_SELECTION_RANGE, {"textDocument": {"uri": note}, "positions": positions})) == 2


def test_formatting(server, note):
    options = {"tabSize": 2, "insertSpaces": True}
    uri = server.open("untidy.offer", "COMPANY :HF\nask:   base 98000 EUR  \n? what is the floor\n\n")
    assert server.request(types.TEXT_DOCUMENT_FORMATTING, {"textDocument": {"uri": uri}, "options": options})
    server.request(types.TEXT_DOCUMENT_RANGE_FORMATTING, {"textDocument": {"uri": uri}, "range": WHOLE, "options": options})
    typed = at(uri, {"line": 3, "character": 0}, ch="\n", options=options)
    server.request(types.TEXT_DOCUMENT_ON_TYPE_FORMATTING, typed)
    if server.server_capabilities["documentRangeFormattingProvider"] is not True:
        ranges = {"textDocument": {"uri": uri}, "ranges": [WHOLE], "options": options}
        server.request(types.TEXT_DOCUMENT_RANGES_FORMATTING, ranges)


def test_inline_completion(server, note):
    end = {"line": MAIL.count("\n"), "character": 0}
    params = at(server.uri("mail.md"), end, context={"triggerKind": 1})
    server.request(types.TEXT_DOCUMENT_INLINE_COMPLETION, params)


def test_workspace_symbols(server, note):
    found = server.request(types.WORKSPACE_SYMBOL, {"query": "mistral"})
    assert found
    for one in found:
        server.request(types.WORKSPACE_SYMBOL_RESOLVE, one)


def test_renamed_files_keep_their_drafts(server, note):
    files = [{"oldUri": server.uri("mail.md"), "newUri": server.uri("counter.md")}]
    assert server.request(types.WORKSPACE_WILL_RENAME_FILES, {"files": files})


def test_commands(server, note):
    question = {"uri": note, "position": {"line": 6, "character": 0}, "question": "what is the floor"}
    answer = server.request(types.WORKSPACE_EXECUTE_COMMAND, {"command": "offer.ask", "arguments": [question]})
    assert set(answer) == {"answer", "plain", "figures", "followUps", "thread"}
    guide = server.request(types.WORKSPACE_EXECUTE_COMMAND, {"command": "offer.showGuide", "arguments": [{"company": "Mistral AI"}]})
    content = server.request(types.WORKSPACE_TEXT_DOCUMENT_CONTENT, {"uri": guide["uri"]})
    assert content["text"] == guide["text"]
