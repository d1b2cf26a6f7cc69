"""What a client must have declared before the server may send it."""

from lsprotocol import types

REFRESH = {
    types.WORKSPACE_DIAGNOSTIC_REFRESH: "workspace.diagnostics.refreshSupport",
    types.WORKSPACE_INLAY_HINT_REFRESH: "workspace.inlayHint.refreshSupport",
    types.WORKSPACE_CODE_LENS_REFRESH: "workspace.codeLens.refreshSupport",
    types.WORKSPACE_SEMANTIC_TOKENS_REFRESH: "workspace.semanticTokens.refreshSupport",
    types.WORKSPACE_FOLDING_RANGE_REFRESH: "workspace.foldingRange.refreshSupport",
    types.WORKSPACE_TEXT_DOCUMENT_CONTENT_REFRESH: "workspace.textDocumentContent.dynamicRegistration",
    types.WORKSPACE_APPLY_EDIT: "workspace.applyEdit",
    types.WORKSPACE_CONFIGURATION: "workspace.configuration",
    types.WORKSPACE_WORKSPACE_FOLDERS: "workspace.workspaceFolders",
    types.WINDOW_WORK_DONE_PROGRESS_CREATE: "window.workDoneProgress",
    types.WINDOW_SHOW_DOCUMENT: "window.showDocument.support",
}


def get(capabilities, path, default=None):
    value = capabilities
    for key in path.split("."):
        if not isinstance(value, dict) or value.get(key) is None:
            return default
        value = value[key]
    return value


def need(condition, why):
    assert condition, f"not declared by the client: {why}"


def check_message(capabilities, message):
    method, params = message["method"], message.get("params")
    if method in REFRESH:
        need(get(capabilities, REFRESH[method]), method)
    if method == types.CLIENT_REGISTER_CAPABILITY:
        for registration in params["registrations"]:
            path = registration["method"].replace("/", ".")
            path = path.replace("workspace.didChangeWorkspaceFolders", "workspace.workspaceFolders")
            need(get(capabilities, f"{path}.dynamicRegistration"), f"registration of {registration['method']}")
    if method == types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS:
        support = "textDocument.publishDiagnostics"
        if "version" in params:
            need(get(capabilities, f"{support}.versionSupport"), "a version of diagnostics")
        _diagnostics(capabilities, support, params["diagnostics"])
    if method == types.WORKSPACE_APPLY_EDIT:
        _edit(capabilities, params["edit"])


def check_result(capabilities, method, result):
    if result is not None and method in CHECKS:
        CHECKS[method](capabilities, result)


def _diagnostics(capabilities, support, found):
    for one in found:
        for key, path in (("relatedInformation", "relatedInformation"), ("codeDescription", "codeDescriptionSupport"), ("data", "dataSupport")):
            if key in one:
                need(get(capabilities, f"{support}.{path}"), f"{key} of a diagnostic")
        if "tags" in one:
            need(get(capabilities, f"{support}.tagSupport"), "tags of a diagnostic")


def _pulled(capabilities, report):
    """What is declared of pushed findings holds for pulled ones too; before 3.18 there was no other place to say it."""
    _diagnostics(capabilities, "textDocument.publishDiagnostics", report.get("items", []))


def _edit(capabilities, edit):
    if "documentChanges" in edit:
        need(get(capabilities, "workspace.workspaceEdit.documentChanges"), "document changes")
        for change in edit["documentChanges"]:
            if "kind" in change:
                need(change["kind"] in get(capabilities, "workspace.workspaceEdit.resourceOperations", []), f"operation {change['kind']}")
            for one in change.get("edits", []):
                if "annotationId" in one:
                    need(get(capabilities, "workspace.workspaceEdit.changeAnnotationSupport") is not None, "an annotated edit")
    if "changeAnnotations" in edit:
        need(get(capabilities, "workspace.workspaceEdit.changeAnnotationSupport") is not None, "change annotations")


def _hover(capabilities, result):
    if isinstance(result["contents"], dict) and "kind" in result["contents"]:
        need(result["contents"]["kind"] in get(capabilities, "textDocument.hover.contentFormat", ["plaintext"]), result["contents"]["kind"])


def _completion(capabilities, result):
    support = "textDocument.completion"
    if isinstance(result, dict):
        for key in result.get("itemDefaults", {}):
            need(key in get(capabilities, f"{support}.completionList.itemDefaults", []), f"item default {key}")
    for item in result["items"] if isinstance(result, dict) else result:
        _item(capabilities, item)


def _item(capabilities, item):
    support = "textDocument.completion.completionItem"
    if "labelDetails" in item:
        need(get(capabilities, f"{support}.labelDetailsSupport"), "label details")
    if item.get("insertTextFormat") == 2:
        need(get(capabilities, f"{support}.snippetSupport"), "a snippet")
    if "insert" in item.get("textEdit", {}):
        need(get(capabilities, f"{support}.insertReplaceSupport"), "an edit that inserts or replaces")
    if "insertTextMode" in item:
        need(get(capabilities, f"{support}.insertTextModeSupport"), "an insert text mode")
    if "tags" in item:
        need(get(capabilities, f"{support}.tagSupport"), "tags of an item")
    if "textEditText" in item:
        need("editRange" in get(capabilities, "textDocument.completion.completionList.itemDefaults", []), "the text of a default edit")
    if isinstance(item.get("documentation"), dict):
        need(item["documentation"]["kind"] in get(capabilities, f"{support}.documentationFormat", []), item["documentation"]["kind"])


def _actions(capabilities, result):
    support = "textDocument.codeAction"
    for action in result:
        if isinstance(action.get("command"), str):
            continue
        need(get(capabilities, f"{support}.codeActionLiteralSupport") is not None, "an action that is not a command")
        _action(capabilities, action)


def _action(capabilities, action):
    support = "textDocument.codeAction"
    for key in ("isPreferred", "disabled", "data"):
        if key in action:
            need(get(capabilities, f"{support}.{key}Support"), f"{key} of an action")
    if "edit" in action:
        _edit(capabilities, action["edit"])
    _diagnostics(capabilities, "textDocument.publishDiagnostics", action.get("diagnostics", []))


def _symbols(capabilities, result):
    for one in result:
        if "children" in one or "selectionRange" in one:
            need(get(capabilities, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"), "a tree of symbols")


def _workspace_symbols(capabilities, result):
    for one in result:
        if "range" not in one["location"]:
            need(get(capabilities, "workspace.symbol.resolveSupport") is not None, "a symbol whose range is resolved later")


def _definition(capabilities, result):
    for one in result if isinstance(result, list) else [result]:
        if "targetUri" in one:
            need(get(capabilities, "textDocument.definition.linkSupport"), "a link to a definition")


def _links(capabilities, result):
    for one in result:
        if "tooltip" in one:
            need(get(capabilities, "textDocument.documentLink.tooltipSupport"), "a tooltip of a link")


def _folds(capabilities, result):
    for one in result:
        if "collapsedText" in one:
            need(get(capabilities, "textDocument.foldingRange.foldingRange.collapsedText"), "the text of a fold")


def _initialized(capabilities, result):
    offered = get(capabilities, "general.positionEncodings", ["utf-16"])
    need(result["capabilities"].get("positionEncoding", "utf-16") in offered, "the position encoding")


CHECKS = {
    types.INITIALIZE: _initialized,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.COMPLETION_ITEM_RESOLVE: _item,
    types.TEXT_DOCUMENT_CODE_ACTION: _actions,
    types.CODE_ACTION_RESOLVE: _action,
    types.TEXT_DOCUMENT_RENAME: _edit,
    types.WORKSPACE_WILL_RENAME_FILES: _edit,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _symbols,
    types.WORKSPACE_SYMBOL: _workspace_symbols,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_DOCUMENT_LINK: _links,
    types.TEXT_DOCUMENT_FOLDING_RANGE: _folds,
    types.TEXT_DOCUMENT_DIAGNOSTIC: _pulled,
    types.WORKSPACE_DIAGNOSTIC: lambda capabilities, result: [_pulled(capabilities, one) for one in result["items"]],
}
