import Testing

@testable import CallModel

struct ClipMarkTests {
    @Test(arguments: [1, 2, 26, 27, 52, 53, 702, 703, 18_278])
    func whatIsWrittenIsReadAgain(number: Int) throws {
        let mark = ClipMark(
            exhibit: try #require(ExhibitMark(initials: "ABC", number: 7)), number: number)
        #expect(ClipMark(mark.description) == mark)
        #expect(ClipMark(mark.description.lowercased()) == mark)
    }

    @Test(arguments: [
        "", "ABC/1", "ABC/1/", "ABC/1/1", "/1/A", "ABC/1/A/A", "ABC/1/Ä", "ABC/1/B\u{308}",
        "B\u{308}/1/A", "A/1/ABCDEFGHI",
    ])
    func nothingElseIsAMark(text: String) {
        #expect(ClipMark(text) == nil)
    }
}
