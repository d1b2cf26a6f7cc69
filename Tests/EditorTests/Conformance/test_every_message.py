"""Every request and notification of the protocol's model, with parameters that are valid and with such that are not: each
request gets one answer, of the right shape or with the right error; a notification gets none."""

import os
import queue

import pytest
from lsprotocol import types
from parameters import ARGUMENTS, CHOICES, CONVERTER, everything, far_numbers, faults, least
from pytest_lsp import client_capabilities
from server import Server

INVALID_PARAMS, METHOD_NOT_FOUND, INVALID_REQUEST, NOT_INITIALIZED, REQUEST_FAILED = -32602, -32601, -32600, -32002, -32803
CLIENTS = ["visual_studio_code_v1.65.2", "neovim_v0.11.0", "emacs_v29.1"]
NOTE = "company: Mistral AI\nregion: Paris\nask: base €90K, equity €175K\ndraft: mail.md\n? how far apart are we\n"

MESSAGES = {
    method: kinds for method, kinds in types.METHOD_TO_TYPES.items() if types.message_direction(method) != "serverToClient"
}
# These have a life of their own, below.
LIFE = {types.INITIALIZE, types.SHUTDOWN, types.EXIT}
REQUESTS = sorted(method for method, kinds in MESSAGES.items() if kinds[1] is not None and method not in LIFE)
NOTIFICATIONS = sorted(method for method, kinds in MESSAGES.items() if kinds[1] is None and method not in LIFE)

# What this server does not offer. A request of a later protocol is in neither list, and fails the first test.
NOT_OFFERED = {
    types.CALL_HIERARCHY_INCOMING_CALLS,
    types.CALL_HIERARCHY_OUTGOING_CALLS,
    types.TEXT_DOCUMENT_COLOR_PRESENTATION,
    types.TEXT_DOCUMENT_DECLARATION,
    types.TEXT_DOCUMENT_DOCUMENT_COLOR,
    types.TEXT_DOCUMENT_IMPLEMENTATION,
    types.TEXT_DOCUMENT_INLINE_VALUE,
    types.TEXT_DOCUMENT_LINKED_EDITING_RANGE,
    types.TEXT_DOCUMENT_MONIKER,
    types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY,
    types.TEXT_DOCUMENT_PREPARE_TYPE_HIERARCHY,
    types.TEXT_DOCUMENT_SIGNATURE_HELP,
    types.TEXT_DOCUMENT_TYPE_DEFINITION,
    types.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL,
    types.TYPE_HIERARCHY_SUBTYPES,
    types.TYPE_HIERARCHY_SUPERTYPES,
    types.WORKSPACE_WILL_CREATE_FILES,
    types.WORKSPACE_WILL_DELETE_FILES,
}
# Required by the protocol and read by nobody here: a client that leaves them out is served all the same.
UNREAD = {
    (types.TEXT_DOCUMENT_FORMATTING, "options"),
    (types.TEXT_DOCUMENT_RANGE_FORMATTING, "options"),
    (types.TEXT_DOCUMENT_RANGES_FORMATTING, "options"),
    (types.TEXT_DOCUMENT_ON_TYPE_FORMATTING, "options"),
    (types.TEXT_DOCUMENT_INLINE_COMPLETION, "context"),
}


@pytest.fixture(params=CLIENTS)
def server(request, tmp_path):
    session = start(tmp_path, client_capabilities(request.param.replace("_v", "@v")))
    yield session
    end(session)


@pytest.fixture
def one(tmp_path):
    session = start(tmp_path, client_capabilities("visual_studio_code@v1.65.2"))
    yield session
    end(session)


def start(root, capabilities, initialize=True):
    return Server(os.path.abspath(os.environ["OFFER_LSP_BIN"]), root, capabilities, initialize)


def end(session):
    if session.process.poll() is None:
        session.process.kill()
    session.process.wait()


def still_serves(server, name="check.offer"):
    """Opens a note and asks about it; then nothing but that answer may have come."""
    uri = server.open(name, NOTE)
    params = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 9}}
    assert "Paris" in str(server.request(types.TEXT_DOCUMENT_HOVER, params)["contents"])
    silence(server)


def silence(server):
    with pytest.raises(queue.Empty):
        while True:
            server.pump(0.05)
    assert server.answers == {}, "an answer that nobody asked for"


def outcome(server, method, params, checked=True):
    """The error's code, or None where there is a result; a result has to be of the method's type."""
    message = server.answer_to(server.start(method, params))
    assert ("error" in message) != ("result" in message), f"{method}: neither or both of error and result"
    if "error" in message:
        assert isinstance(message["error"]["message"], str) and message["error"]["message"]
        return message["error"]["code"]
    if checked:
        server._check_result(method, params, message)
    return None


def test_each_request_is_known_here():
    assert NOT_OFFERED <= set(REQUESTS)
    assert len(REQUESTS) > 45 and len(NOTIFICATIONS) > 15


@pytest.mark.parametrize("method", REQUESTS)
def test_valid_requests_get_a_result(server, method):
    uri = server.open("note.offer", NOTE)
    kind = MESSAGES[method][2]
    whole = [least(kind, uri)] + [everything(kind, uri, choice) for choice in CHOICES]
    for params in whole:
        CONVERTER.structure(params, kind)
        if method == types.WORKSPACE_TEXT_DOCUMENT_CONTENT:
            params["uri"] = "offer-docs:///ask-below-floor.md"
        if method == types.WORKSPACE_EXECUTE_COMMAND:
            params["arguments"] = ARGUMENTS
        # What an item was given with is the client's to keep: here it is made up, and comes back as it is.
        is_item = method.endswith("/resolve")
        assert outcome(server, method, params, checked=not is_item) == (METHOD_NOT_FOUND if method in NOT_OFFERED else None), params
    # A document that is not open has nothing to say, and that is no error.
    if method not in NOT_OFFERED and not is_item and "textDocument" in whole[0]:
        assert outcome(server, method, least(kind, "file:///nowhere/else.offer")) is None
        assert outcome(server, method, least(kind, "untitled:none")) is None
    silence(server)


@pytest.mark.parametrize("method", REQUESTS)
def test_invalid_requests_get_an_error(one, method):
    uri = one.open("note.offer", NOTE)
    kind = MESSAGES[method][2]
    params = least(kind, uri)
    for path, what, spoilt in faults(params):
        code = outcome(one, method, spoilt, checked=False)
        where = f"{method}: {'.'.join(map(str, path)) or 'params'} {what}"
        if method in NOT_OFFERED:
            assert code == METHOD_NOT_FOUND, where
        elif path and (method, path[0]) in UNREAD:
            assert code in (None, INVALID_PARAMS), where
        elif method.endswith("/resolve") and len(path) > 1:
            # The inside of an item is not read again.
            assert code in (None, INVALID_PARAMS), where
        else:
            assert code == INVALID_PARAMS, where
    for spoilt in far_numbers(params):
        assert outcome(one, method, spoilt, checked=False) in (None, INVALID_PARAMS, METHOD_NOT_FOUND, REQUEST_FAILED), spoilt
    # What is optional may be refused or left aside where it is not what it should be.
    for path, what, spoilt in faults(everything(kind, uri, 0)):
        if len(path) < 4:
            assert outcome(one, method, spoilt, checked=False) in (None, INVALID_PARAMS, METHOD_NOT_FOUND), (path, what)
    still_serves(one)


@pytest.mark.parametrize("method", NOTIFICATIONS)
def test_notifications_get_no_answer(one, method):
    uri = one.uri("note.offer")
    kind = MESSAGES[method][2]
    one.open("note.offer", NOTE)
    for params in [least(kind, uri)] + [everything(kind, uri, choice) for choice in CHOICES]:
        one.notify(method, params)
    for _, _, spoilt in faults(least(kind, uri)):
        one.notify(method, spoilt)
    for spoilt in far_numbers(least(kind, uri)):
        one.notify(method, spoilt)
    still_serves(one)


@pytest.mark.parametrize("method", ["offer/none", "$/none", "textDocument/", "", "textDocument/hover/", "TEXTDOCUMENT/HOVER"])
def test_what_is_no_message_of_the_protocol(one, method):
    assert outcome(one, method, {}, checked=False) == METHOD_NOT_FOUND
    one.notify(method, {})
    still_serves(one)


def test_requests_before_and_after_the_session(tmp_path):
    server = start(tmp_path, types.ClientCapabilities(), initialize=False)
    for method in REQUESTS:
        params = least(MESSAGES[method][2], server.uri("note.offer"))
        assert outcome(server, method, params) == NOT_INITIALIZED, method
    for method in NOTIFICATIONS:
        server.notify(method, least(MESSAGES[method][2], server.uri("note.offer")))
    kind = MESSAGES[types.INITIALIZE][2]
    for wrong in (None, 7, "x", [], True):
        assert outcome(server, types.INITIALIZE, wrong) == INVALID_PARAMS
    assert outcome(server, types.INITIALIZE, least(kind, server.uri(""))) is None
    server.notify(types.INITIALIZED, {})
    assert outcome(server, types.INITIALIZE, least(kind, server.uri(""))) == INVALID_REQUEST
    still_serves(server)
    assert outcome(server, types.SHUTDOWN, None) is None
    for method in REQUESTS + [types.INITIALIZE, types.SHUTDOWN]:
        params = least(MESSAGES[method][2], server.uri("note.offer")) if MESSAGES[method][2] else None
        assert outcome(server, method, params) == INVALID_REQUEST, method
    silence(server)
    server.notify(types.EXIT, None)
    assert server.process.wait(timeout=10) == 0
    end(server)


@pytest.mark.parametrize("choice", CHOICES)
def test_a_client_that_declares_everything(tmp_path, choice):
    """Each capability at once, and each other property of `initialize`."""
    kind = MESSAGES[types.INITIALIZE][2]
    folder = f"file://{tmp_path}"
    params = everything(kind, folder, choice)
    capabilities = CONVERTER.structure(params["capabilities"], types.ClientCapabilities)
    server = start(tmp_path, capabilities, initialize=False)
    assert outcome(server, types.INITIALIZE, dict(params, processId=None)) is None
    server.notify(types.INITIALIZED, {})
    still_serves(server)
    end(server)


def test_a_capability_of_the_wrong_type_keeps_no_client_out(tmp_path):
    kind = MESSAGES[types.INITIALIZE][2]
    whole = everything(kind, f"file://{tmp_path}", 0)
    for number, (path, what, spoilt) in enumerate(faults(dict(whole, processId=None))):
        # Each starts a server: some of many.
        if len(path) < 2 or number % 97 != 0:
            continue
        server = start(tmp_path, types.ClientCapabilities(), initialize=False)
        assert outcome(server, types.INITIALIZE, spoilt, checked=False) is None, f"{path} {what}"
        end(server)
