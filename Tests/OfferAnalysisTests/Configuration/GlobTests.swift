import OfferAnalysis
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "b/a.md", false), ("**/*.md", "a.md", true), ("**/*.md", "b/c/a.md", true),
    ("mails/**", "mails/a/b.md", true), ("mails/**", "mail/a", false), ("mails/**/x-*.md", "mails/a/b/x-1.md", true),
    ("mails/**/x-*.md", "mails/a/b/y-1.md", false), ("a?c", "abc", true), ("a?c", "a/c", false), ("[ab]*", "b1", true),
    ("[!ab]*", "b1", false), ("[a-c]", "c", true), ("*.{md,txt}", "a.txt", true), ("*.{md,txt}", "a.eml", false),
    ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("[", "[", true), ("**", "any/thing", true), ("a/**/b", "a/b", true),
    ("a**b", "a/x/b", true), ("", "", true), ("", "a", false), ("*", "", true),
  ])
  func patterns(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }

  @Test(.timeLimit(.minutes(1))) func hostilePatternsEndSoon() {
    let path = String(repeating: "a", count: 2000)
    #expect(!Glob(String(repeating: "*a", count: 200) + "b").matches(path))
    #expect(!Glob(String(repeating: "**/a", count: 200) + "b").matches(path))
    _ = Glob(String(repeating: "{a,b}", count: 200)).matches(path)
  }
}
