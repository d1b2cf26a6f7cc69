/// The product's version.
let productVersion = "1.0.0"

/// `offer-lsp 1.0.0 (release build, Linux x86_64, Swift 6.3)`.
func printVersion() throws -> ExitStatus {
  try printOut("offer-lsp \(productVersion) (\(buildKind) build, Linux \(architecture), Swift \(compiler))\n")
  return .clean
}

private var buildKind: String {
  #if DEBUG
    "debug"
  #else
    "release"
  #endif
}

private var architecture: String {
  #if arch(x86_64)
    "x86_64"
  #elseif arch(arm64)
    "aarch64"
  #else
    "of another kind"
  #endif
}

private var compiler: String {
  #if compiler(>=6.4)
    "6.4 or later"
  #elseif compiler(>=6.3)
    "6.3"
  #else
    "6.2"
  #endif
}
