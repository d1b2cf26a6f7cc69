package import OfferSyntax
package import SalaryGuides
package import SourceText

/// What a name stands for, however it is written: `HF` and `Hugging Face` are one company.
package enum NamedThing: Sendable, Hashable {
  case company(String)
  /// A role, a region or a lever is a company's.
  case role(String, company: String)
  case region(String, company: String)
  case lever(String, company: String)
}

/// A place where a note names something.
package struct NameUse: Sendable, Hashable {
  package let thing: NamedThing
  /// In the note's bytes.
  package let range: TextRange
  /// Whether a negotiation is opened by it.
  package let isDeclaration: Bool
}

/// Every name in a note that stands for something, in order of place.
///
/// It works on the tree alone, so that a workspace's notes can be asked without being checked.
package func nameUses(in note: NoteSyntax, _ library: GuideLibrary) -> [NameUse] {
  var uses: [NameUse] = []
  for (index, negotiation) in note.negotiations.enumerated() {
    let start = note.start(of: index)
    let company = negotiation.company.map { companyKey(negotiation.valueText($0), library) }
    func add(_ thing: NamedThing, _ range: TextRange, isDeclaration: Bool = false) {
      uses.append(NameUse(thing: thing, range: range.shifted(by: start), isDeclaration: isDeclaration))
    }
    for statement in negotiation.statements {
      if let name = statement.qualifier?.name { add(.company(companyKey(negotiation.text.string(name), library)), name) }
      // A name that runs over several lines has no one place.
      guard let company, statement.valueLines.count == 1, let value = statement.valueLines.first else { continue }
      let key = comparableName(negotiation.text.string(value))
      switch statement.keyword {
      case .company?: add(.company(company), value, isDeclaration: true)
      case .role?: add(.role(key, company: company), value)
      case .region?: add(.region(key, company: company), value)
      case .lever?: add(.lever(key, company: company), value)
      default: break
      }
    }
  }
  return uses
}

/// The name at an offset of a note.
package func nameUse(in note: NoteSyntax, _ library: GuideLibrary, at offset: Int) -> NameUse? {
  nameUses(in: note, library).first { $0.range.touches(offset) }
}

private func companyKey(_ name: String, _ library: GuideLibrary) -> String {
  comparableName(library.companyName(name) ?? name)
}
