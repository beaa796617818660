import Testing

@testable import CallModel

struct StringNULTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("\0", "\u{FFFD}"),
        ("a\0\0b\0", "a\u{FFFD}\u{FFFD}b\u{FFFD}"),
        ("\0\u{301}\r\n\0", "\u{FFFD}\u{301}\r\n\u{FFFD}"),
    ])
    func everyNULIsReplaced(text: String, stored: String) {
        #expect(Array(text.withoutNUL.unicodeScalars) == Array(stored.unicodeScalars))
    }
}
