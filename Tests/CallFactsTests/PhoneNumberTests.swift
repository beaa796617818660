import Testing

@testable import CallFacts

struct PhoneNumberTests {
    @Test(arguments: [
        "+44 7700 900123", "07700900123", "00447700900123", "44(0)7700-900123",
        "07700 900123", "+44 (0)7700 900123", "447700900123", "<07700900123>",
        "\"07700900123\" <07700900123>", "sip:07700900123@example.org", "tel:+447700900123",
    ])
    func spellingsOfOneNumberComeToTheSame(text: String) throws {
        #expect(try #require(PhoneNumber(text)).normalized == "+447700900123")
    }

    @Test(arguments: ["anonymous", "Withheld", "Number withheld", "UNAVAILABLE", "restricted"])
    func withheldNumberHasNoValue(text: String) throws {
        let number = try #require(PhoneNumber(text))
        #expect(number.meaning == .withheld)
        #expect(number.normalized == nil)
    }

    @Test(arguments: ["2007", "999", "101", "6100"])
    func shortNumberIsInternal(text: String) throws {
        let number = try #require(PhoneNumber(text))
        #expect(number.isInternal)
        #expect(number.normalized == text)
    }

    @Test func numberOfAnotherCountryStaysOne() throws {
        #expect(PhoneNumber("+1 202 555 0123")?.normalized == "+12025550123")
        #expect(PhoneNumber("0012025550123")?.normalized == "+12025550123")
    }

    @Test func regionDecidesWhatALeadingZeroMeans() throws {
        let ireland = try #require(DialingRegion(code: "ie"))
        #expect(PhoneNumber("01 234 5678", in: ireland)?.normalized == "+35312345678")
        #expect(DialingRegion(code: "XX") == nil)
    }

    @Test func whatIsNoNumberIsKeptAsItIs() throws {
        #expect(PhoneNumber("s") == nil || PhoneNumber("s")?.meaning == .other("s"))
        #expect(PhoneNumber("7700900123")?.meaning == .other("7700900123"))
        #expect(PhoneNumber("  ") == nil)
    }
}
