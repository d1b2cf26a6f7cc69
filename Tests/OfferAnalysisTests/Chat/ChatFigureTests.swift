import Compensation
import OfferSyntax
import SalaryGuides
import SourceText
import Testing

@testable import OfferAnalysis

/// Every amount of money that a text shows, range ends included.
private func moneyShown(_ text: String, local: Currency?) -> [(amount: Ratio, currency: Currency, text: String)] {
  let bytes = Bytes(Array(text.utf8))
  var found: [(Ratio, Currency, String)] = []
  var position = 0
  while position < bytes.end {
    let before = position > 0 ? bytes[position - 1] : 0
    if !before.isWordByte || before >= 0x80, case .amount(let amount) = readAmount(bytes, at: position, style: .prose),
      amount.unit == .money,
      let currency = amount.mark?.resolved(in: local)
    {
      let shown = bytes.text.string(amount.range)
      found.append((amount.low, currency, shown))
      if let high = amount.high { found.append((high, currency, shown)) }
      position = max(position + 1, amount.range.end)
    } else {
      position += 1
    }
  }
  return found
}

@Suite struct ChatFigureTests {
  /// The figures of an answer are those that its text shows, and the text shows no others.
  @Test func everyFigureShownIsKept() {
    let local = Currency("EUR")
    for question in labelled(questionsKnown) + labelled(questionsSetAside) {
      let reply = answer(question.text, in: chatNote, at: nil)
      for shown in moneyShown(reply.plain, local: local) {
        let isKept = reply.figures.contains { figure in
          figure.currency == shown.currency && figure.amount.rounded(toDecimals: 2) == shown.amount.rounded(toDecimals: 2)
        }
        #expect(isKept, "\(question.text): \(shown.text) in \(reply.plain)")
      }
      for figure in reply.figures { #expect(!figure.label.isEmpty && !figure.text.isEmpty) }
    }
  }

  /// What is said to stand in the note or in the guide is read again where it is said to stand.
  @Test func statedFiguresStandWhereTheySay() {
    let text = chatNote.syntax.text
    for question in labelled(questionsKnown) + labelled(questionsSetAside) {
      let reply = answer(question.text, in: chatNote, at: nil)
      for figure in reply.figures {
        switch figure.basis {
        case .note(let range): #expect(reads(figure, in: text.string(range)), "\(question.text): \(figure.label) \(figure.text)")
        case .guide(let guide, let place):
          // A figure of a table or of the strategy stands on its line.
          let lines = LineTable(guide.text)
          let line = guide.text.string(lines.content(ofLine: place.line, in: guide.text))
          #expect(reads(figure, in: line), "\(question.text): \(figure.label) \(figure.text)")
        case .question, .derived, .estimate: continue
        }
      }
    }
  }

  private func reads(_ figure: ChatFigure, in text: String) -> Bool {
    let bytes = Bytes(Array(text.utf8))
    for position in 0..<max(1, bytes.end) {
      guard case .amount(let amount) = readAmount(bytes, at: position, style: .note) else { continue }
      if amount.low == figure.amount || amount.high == figure.amount { return true }
    }
    return false
  }

  /// Derived figures, worked out here by hand from the note: offer 92 and 120 over 4, ask 104, 180 over 4 and 15, Google 98 and
  /// 140 over 4; Paris 80–108, 100–195 over 4, 105–157.
  @Test(arguments: [
    ("what is the total of my ask", "149000"), ("what is the total of the offer", "122000"), ("what is Google's total", "133000"),
    ("year 1 of my ask", "164000"), ("year 1 of the offer", "122000"), ("how far apart are we", "27000"),
    ("midpoint of the base band", "94000"), ("midpoint of the equity band", "147500"), ("midpoint of the total band", "131000"),
    ("what if equity were 200K", "154000"), ("what if equity were 200K", "169000"), ("with equity at half, what is the total", "126500"),
    ("15 % over the offer", "140300"), ("15 % over the offer", "105800"), ("15 % over the offer", "138000"),
    ("what if base went up by 5K", "154000"), ("what if the offer's base were 100K", "130000"), ("what if equity doubled", "194000"),
    ("compare with Google", "11000"), ("is 95K base enough", "125000"), ("what if base were €8,500 a month", "102000"),
    ("what if they added 10 % to the offer", "134200"), ("what is the floor", "138000"), ("what is the floor in London", "127462"),
    ("what is the floor of Scale AI in New York", "215000"), ("band of Hugging Face in Remote Global", "105000"),
  ])
  func derivedFiguresAreRight(_ question: String, _ expected: String) throws {
    let reply = answer(question, in: chatNote, at: nil)
    let amount = Ratio(try #require(Int(expected)))
    #expect(reply.figures.contains { $0.amount == amount }, "\(reply.plain)")
  }

  @Test func estimatesAndDerivedFiguresSaySo() {
    #expect(answer("what is the floor in London", in: chatNote, at: nil).plain.contains("an estimate"))
    #expect(answer("band of Hugging Face in Remote Global", in: chatNote, at: nil).plain.contains("(derived)"))
  }

  /// Other notes: the same annual total as the model works out, whatever is in them.
  @Test(arguments: [
    "company: HF\nregion: New York\noffer: base $180K, equity $60K/yr, bonus 10%\nask: base $212K",
    "company: Scale AI\nregion: DC\noffer: base $200K–$210K, equity $250K over 4 years\nask: equity $320K over 4 years",
    "company: Nowhere\nrate: 1 EUR = 1.08 USD\noffer: base €100K, equity $108K over 4 years\nask: base €110K, bonus €5K",
    "company: W&B\nregion: SF\noffer: total $250K\nask: total $280K",
    "company: Mistral AI\nregion: Paris\noffer: base 8K/mo, equity 1,000 shares\nask: base €100K",
    "company: Mistral AI\nregion: Paris\nask: base none, equity 0.02%",
  ])
  func totalsAreTheModels(_ text: String) throws {
    let note = analysed(text)
    let subject = try #require(note.negotiations.last).subject
    for (question, total) in [
      ("what is the total of my ask", subject.asks.first?.total), ("what is the total of the offer", subject.offerTotal),
    ] {
      guard let total else { continue }
      let reply = answer(question, in: note, at: nil)
      #expect(reply.figures.contains { $0.amount == total.range.low && $0.currency == total.range.currency }, "\(reply.plain)")
      #expect(total.isExact || reply.plain.contains("at least"), "\(reply.plain)")
    }
  }
}
