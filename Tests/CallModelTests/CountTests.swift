import Testing

@testable import CallModel

struct CountTests {
    @Test func oneIsSingular() {
        #expect([0, 1, 2].map { Count.text($0, "file") } == ["0 files", "1 file", "2 files"])
        #expect([1, 3].map { Count.text($0, "entry", "entries") } == ["1 entry", "3 entries"])
    }
}
