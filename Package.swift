// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let rooms: [Target.Dependency] = [
  "OfferServer", "OfferAnalysis", "LanguageServerProtocol", "OfferSyntax", "SalaryGuides", "Compensation", "Processors",
  "SourceText",
]

/// A module of the product. Arrows point down: each names only modules that stand below it.
func module(_ name: String, _ dependencies: [Target.Dependency], embeds: Bool = false) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: embeds ? ["Texts"] : [],
    swiftSettings: settings, plugins: embeds ? ["EmbedTexts"] : [])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "offer-lsp",
  products: [.executable(name: "offer-lsp", targets: ["offer-lsp"])],
  targets: [
    module("SourceText", []),
    module("Processors", []),
    module("Compensation", ["SourceText"]),
    module("SalaryGuides", ["Compensation", "Processors", "SourceText"], embeds: true),
    module("OfferSyntax", ["Compensation", "Processors", "SourceText"]),
    module("OfferAnalysis", ["OfferSyntax", "SalaryGuides", "Compensation", "Processors", "SourceText"], embeds: true),
    module("LanguageServerProtocol", ["SourceText"]),
    module(
      "OfferServer", ["LanguageServerProtocol", "OfferAnalysis", "OfferSyntax", "SalaryGuides", "Compensation", "Processors", "SourceText"]),
    .executableTarget(
      name: "offer-lsp", dependencies: rooms, swiftSettings: settings),
    module("Fuzzing", ["OfferServer", "LanguageServerProtocol", "SalaryGuides", "Compensation", "Processors", "SourceText"]),
    .executableTarget(
      name: "offer-bench", dependencies: rooms + ["Fuzzing"], swiftSettings: settings),

    // Turns the Markdown files of a module's `Texts` folder into Swift string literals, so that
    // guides and documentation are kept as what they are and the executable needs no file beside it.
    .executableTarget(name: "embed-texts", swiftSettings: settings),
    .plugin(name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"], path: "Sources/EmbedTexts"),

    .target(
      name: "TestSupport", dependencies: ["SourceText", "Compensation", "SalaryGuides", "OfferAnalysis"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("SourceTextTests", ["SourceText", "TestSupport"]),
    tests("CompensationTests", ["Compensation", "SourceText", "TestSupport"]),
    tests("SalaryGuidesTests", ["SalaryGuides", "Compensation", "SourceText", "TestSupport"], exclude: ["Expectations"]),
    tests("OfferSyntaxTests", ["OfferSyntax", "Compensation", "SourceText", "TestSupport"]),
    tests(
      "OfferAnalysisTests", ["OfferAnalysis", "OfferSyntax", "SalaryGuides", "Compensation", "SourceText", "TestSupport"],
      exclude: ["Drafts/Sets"]),
    tests("LanguageServerProtocolTests", ["LanguageServerProtocol", "SourceText", "TestSupport"]),
    tests(
      "OfferServerTests",
      ["Fuzzing", "OfferServer", "LanguageServerProtocol", "OfferAnalysis", "Compensation", "SourceText", "TestSupport"]),
    tests("CommandTests", ["LanguageServerProtocol", "SourceText", "TestSupport", "offer-lsp"]),
    // Beside the Swift files stand the stories that run inside each editor.
    tests("EditorTests", ["OfferAnalysis", "TestSupport", "offer-lsp"], exclude: ["Conformance", "Highlighting", "Stories"]),
  ]
)
