import CallModel
import Testing

struct ContentHashTests {
    private let digits = "00017f80ff0123456789abcdef0123456789abcdef0123456789abcdef0123ab"

    @Test func digitsReadAndWrittenAreTheSame() throws {
        let hash = try #require(ContentHash(hexadecimal: digits))
        #expect(hash.bytes.prefix(5) == [0x00, 0x01, 0x7F, 0x80, 0xFF])
        #expect(hash.bytes.last == 0xAB)
        #expect(hash.description == digits)
    }

    @Test func digitsOfEitherCaseAreTheSame() {
        #expect(
            ContentHash(hexadecimal: digits.uppercased()) == ContentHash(hexadecimal: digits))
    }

    @Test func anythingElseIsRefused() {
        #expect(ContentHash(hexadecimal: "") == nil)
        #expect(ContentHash(hexadecimal: digits.dropLast()) == nil)
        #expect(ContentHash(hexadecimal: digits + "0") == nil)
        #expect(ContentHash(hexadecimal: "g" + digits.dropFirst()) == nil)
        #expect(ContentHash(hexadecimal: "+" + digits.dropFirst()) == nil)
        #expect(ContentHash(hexadecimal: "é" + digits.dropFirst(2)) == nil)
    }

    @Test(arguments: [0, 31, 32, 33])
    func thirtyTwoBytesMakeADigest(count: Int) {
        let hash = ContentHash(bytes: repeatElement(7, count: count))
        #expect((hash != nil) == (count == 32))
    }
}
