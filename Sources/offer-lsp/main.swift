import Glibc

let home = getenv("HOME").map { String(cString: $0) }
let data = getenv("XDG_DATA_HOME").map { String(cString: $0) } ?? home.map { $0 + "/.local/share" }
exit(serve(host: serveHost(namedGuides: [], sharedGuides: data.map { [$0 + "/offer-lsp/guides"] } ?? [], today: nil, version: "0.1.0"), clientProcess: nil))
