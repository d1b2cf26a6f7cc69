import LanguageServerProtocol
typealias Finding = Diagnostic
