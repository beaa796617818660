import CallModel
import Testing

struct FoundPathTests {
    @Test(arguments: [
        ("/evidence/a.wav", "a.wav"), ("a.wav", "a.wav"), ("/a", "a"), ("/", ""),
    ])
    func nameIsTheLastComponent(path: String, name: String) {
        #expect(FoundPath(path).name == FoundPath(name))
    }

    @Test(arguments: [
        ("/e/call.wav", "call", "wav"),
        ("/e/call.2.WAV", "call.2", "wav"),
        ("/e/call", "call", ""),
        ("/e/call.", "call", ""),
        ("/e/.hidden", ".hidden", ""),
        ("/e/.hidden.mp3", ".hidden", "mp3"),
        ("/e.d/call", "call", ""),
    ])
    func nameIsStemAndExtension(path: String, stem: String, fileExtension: String) {
        let path = FoundPath(path)
        #expect(path.stem == FoundPath(stem))
        #expect(path.fileExtension == fileExtension)
    }

    @Test(arguments: [("/e/f/a.wav", "/e/f"), ("/a.wav", "/"), ("/e", "/")])
    func folderHoldsTheFile(path: String, folder: String) {
        #expect(FoundPath(path).folder == FoundPath(folder))
    }

    @Test(arguments: [
        ("/e", "/e", true),
        ("/e/f/a.wav", "/e", true),
        ("/e/f/a.wav", "/e/", true),
        ("/evidence", "/e", false),
        ("/e", "/e/f", false),
        ("/e", "/", true),
    ])
    func pathIsInsideAFolderAtOrBelowIt(path: String, folder: String, isInside: Bool) {
        #expect(FoundPath(path).isInside(FoundPath(folder)) == isInside)
    }

    @Test(arguments: [("/e", "/e/a"), ("/e/", "/e/a"), ("/", "/a")])
    func entryIsAppendedWithOneSlash(folder: String, path: String) {
        #expect(FoundPath(folder).appending("a".utf8) == FoundPath(path))
    }

    @Test func pathsAreOrderedByBytes() {
        let ordered = [[0x2D], [0x2E], [0x41], [0x61], [0x61, 0x62], [0xC3, 0xA9], [0xFF]]
            .map { FoundPath(bytes: $0.map(UInt8.init)) }
        #expect(ordered.reversed().sorted() == ordered)
    }

    @Test(arguments: [
        (Array("Anrufe/für Ömer 🎧.wav".utf8), "Anrufe/für Ömer 🎧.wav"),
        (Array("two\nlines\tone tab".utf8), #"two\nlines\tone tab"#),
        (Array(#"back\slash"quote"#.utf8), #"back\\slash"quote"#),
        ([0x61, 0x1B, 0x7F, 0x0D], #"a\x1b\x7f\x0d"#),
        ([0x61, 0xFF, 0x62], #"a\xffb"#),
        // A scalar that is cut off, then one that is not.
        ([0xE2, 0x82, 0x61], #"\xe2\x82a"#),
        // A surrogate and an overlong slash are not UTF-8.
        ([0xED, 0xA0, 0x80], #"\xed\xa0\x80"#),
        ([0xC0, 0xAF], #"\xc0\xaf"#),
        // NEXT LINE, LINE SEPARATOR and PARAGRAPH SEPARATOR end lines too.
        ([0xC2, 0x85], #"\xc2\x85"#),
        ([0xE2, 0x80, 0xA8, 0xE2, 0x80, 0xA9], #"\xe2\x80\xa8\xe2\x80\xa9"#),
        // RIGHT-TO-LEFT OVERRIDE would show "fdp.wav" for "\u{202E}vaw.pdf".
        ([0xE2, 0x80, 0xAE, 0x61], #"\xe2\x80\xaea"#),
    ])
    func descriptionIsOneLineAndLosesNothing(bytes: [UInt8], description: String) {
        #expect(FoundPath(bytes: bytes).description == description)
    }

    @Test(arguments: [0x00, 0x0A, 0x41, 0x5C, 0x80, 0xC2, 0xCC, 0xE2, 0xFF] as [UInt8])
    func namesThatDifferHaveDescriptionsThatDiffer(first: UInt8) {
        let names = [[first]] + (UInt8.min...UInt8.max).map { [first, $0] }
        // By bytes, since text that is canonically equivalent compares equal.
        let descriptions = Set(names.map { Array(FoundPath(bytes: $0).description.utf8) })
        #expect(descriptions.count == names.count)
    }
}
