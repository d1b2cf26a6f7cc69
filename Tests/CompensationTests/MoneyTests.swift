import Compensation
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    (Ratio(100_000), "100K"), (Ratio(92_500), "92.5K"), (Ratio(1_200_000), "1.2M"), (Ratio(1_250_000), "1,250,000"), (Ratio(500), "500"),
    (Ratio(0), "0"), (Ratio(1_000), "1K"), (Ratio(79_999), "79,999"), (Ratio(7_999_992, over: 100), "79,999.92"),
    (Ratio(-24_250), "-24,250"), (Ratio(1, over: 3), "0.33"), (Ratio(1, over: 20), "0.05"), (Ratio(1, over: 1000), "0"),
    (Ratio(Int128(123_456_789_012_345_678_901)), "123,456,789,012,345,678,901"),
  ])
  func figuresAreShortWhereThatIsExact(amount: Ratio, written: String) {
    #expect(figure(amount) == written)
  }

  @Test(arguments: [
    (Ratio(25, over: 6), "4.17"), (Ratio(25, over: 2), "12.5"), (Ratio(20), "20"), (Ratio(1, over: 200), "0.01"),
    (Ratio(-7, over: 3), "-2.33"),
    (Ratio(1, over: 1000), "0"),
  ])
  func plainNumbersHaveNoZerosAtTheirEnd(amount: Ratio, written: String) {
    #expect(plainNumber(amount) == written)
  }

  @Test func moneyIsWrittenAsTheRegionReadsIt() throws {
    #expect(Money(Ratio(180_000), .cad).written() == "C$180K")
    #expect(Money(Ratio(180_000), .chf).written(local: .cad) == "CHF 180K")
    #expect(fullFigure(Ratio(5_000_002, over: 4)) == "1,250,000.50")
    #expect(fullFigure(Ratio(5_000_002, over: 4), minorDigits: 0) == "1,250,001")
  }
}
