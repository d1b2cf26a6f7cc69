"""A conversation with the server in which every message is read twice: as it came, and as lsprotocol's types have it.

What differs between the two is a property that the protocol does not know, one that is missing, or a null where the
protocol says that the property is left out.
"""

import json
import os
import queue
import subprocess
import threading

from lsprotocol import converters, types
from pytest_lsp.checks import check_params_against_client_capabilities, check_result_against_client_capabilities

import declared

CONVERTER = converters.get_converter()
WAIT = 10


class Refused(Exception):
    """The server answered with an error."""


class Server:
    def __init__(self, program, root, capabilities, initialize=True):
        self.root, self.capabilities, self.inbox, self.answered = str(root), capabilities, queue.Queue(), set()
        self.last, self.answers, self.diagnostics, self.asked, self.registered = 0, {}, {}, [], []
        self.raw_capabilities = CONVERTER.unstructure(capabilities)
        environment = {"HOME": f"{root}-home", "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            [program, "serve"], cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        threading.Thread(target=self._read, daemon=True).start()
        if initialize:
            self._initialize()

    def _initialize(self):
        workspace = [{"uri": self.uri("")[:-1], "name": "notes"}]
        self.info = self.request(
            types.INITIALIZE,
            {
                "processId": os.getpid(),
                "rootUri": self.uri("")[:-1],
                "workspaceFolders": workspace,
                "capabilities": self.raw_capabilities,
                "initializationOptions": {"today": "2026-11-20"},
            },
        )
        self.server_capabilities = self.info["capabilities"]
        self.notify("initialized", {})

    # Messages

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.inbox.put(None)
                return
            self.inbox.put(json.loads(stream.read(length)))

    def _send(self, message):
        body = json.dumps(dict(message, jsonrpc="2.0"), ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def start(self, method, params):
        self.last += 1
        self._send({"id": self.last, "method": method, "params": params})
        return self.last

    def pump(self, seconds=WAIT):
        message = self.inbox.get(timeout=seconds)
        assert message is not None, "the server has ended"
        if "method" in message:
            self._check_message(message)
            if "id" in message:
                self._answer(message)
            elif message["method"] == types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS:
                self.diagnostics[message["params"]["uri"]] = message["params"]
        else:
            assert message["id"] not in self.answered, f"two answers to request {message['id']}"
            self.answered.add(message["id"])
            self.answers[message["id"]] = message

    def _answer(self, message):
        method = message["method"]
        self.asked.append(method)
        result = None
        if method == types.WORKSPACE_CONFIGURATION:
            result = [None for _ in message["params"]["items"]]
        elif method == types.WORKSPACE_APPLY_EDIT:
            result = {"applied": True}
        elif method == types.CLIENT_REGISTER_CAPABILITY:
            self.registered += message["params"]["registrations"]
        self._send({"id": message["id"], "result": result})

    def answer_to(self, identity):
        while identity not in self.answers:
            self.pump()
        return self.answers.pop(identity)

    def request(self, method, params):
        """The result, checked; an error raises Refused."""
        message = self.answer_to(self.start(method, params))
        if "error" in message:
            raise Refused(message["error"])
        self._check_result(method, params, message)
        return message["result"]

    # Checks

    def _check_message(self, message):
        kind = types.METHOD_TO_TYPES[message["method"]][0]
        typed = CONVERTER.structure(message, kind)
        same(message, CONVERTER.unstructure(typed), message["method"])
        check_params_against_client_capabilities(self.capabilities, message["method"], typed.params)
        declared.check_message(self.raw_capabilities, message)

    def _check_result(self, method, params, message):
        kind = types.METHOD_TO_TYPES[method][1]
        typed = CONVERTER.structure(message, kind)
        same(message, CONVERTER.unstructure(typed), method)
        check_result_against_client_capabilities(self.capabilities, method, typed.result)
        declared.check_result(self.raw_capabilities, method, message["result"])

    # Documents

    def uri(self, name):
        return f"file://{self.root}/{name}"

    def open(self, name, text, language="offer"):
        with open(os.path.join(self.root, name), "w", encoding="utf-8") as file:
            file.write(text)
        item = {"uri": self.uri(name), "languageId": language, "version": 1, "text": text}
        self.notify(types.TEXT_DOCUMENT_DID_OPEN, {"textDocument": item})
        return self.uri(name)

    def stop(self):
        """Ends the session as the protocol asks; returns the exit code and what stood on standard error."""
        self.request(types.SHUTDOWN, None)
        self._send({"method": types.EXIT})
        self.process.stdin.close()
        status = self.process.wait(timeout=WAIT)
        return status, self.process.stderr.read().decode()


def same(raw, typed, where):
    """Fails where the message is not what its types make of it."""
    differences = list(_differences(raw, json.loads(json.dumps(typed)), where))
    assert differences == []


def _differences(raw, typed, where):
    if isinstance(raw, dict) and isinstance(typed, dict):
        for key in sorted(set(raw) | set(typed)):
            place = f"{where}.{key}"
            if key not in typed:
                yield f"{place}: the protocol does not know it, or leaves it out: {json.dumps(raw[key])[:80]}"
            elif key not in raw:
                if typed[key] is not None:
                    yield f"{place}: it is missing"
            else:
                yield from _differences(raw[key], typed[key], place)
    elif isinstance(raw, list) and isinstance(typed, list) and len(raw) == len(typed):
        for index, (one, other) in enumerate(zip(raw, typed)):
            yield from _differences(one, other, f"{where}[{index}]")
    elif raw != typed or isinstance(raw, bool) != isinstance(typed, bool):
        yield f"{where}: {json.dumps(raw)[:80]} became {json.dumps(typed)[:80]}"
