import CallModel
import Testing

struct LevelTests {
    @Test func louderIsGreater() {
        let levels = [-12_000, -6_550, -301, 0].map { Level(centiDBFS: Int16($0)) }
        #expect(levels.reversed().sorted() == levels)
        #expect(levels.first == .silence)
    }

    @Test(arguments: [(-12_000, -120), (-301, -3.01), (0, 0)])
    func levelIsInHundredthsOfADecibel(centiDBFS: Int, dBFS: Double) {
        #expect(Level(centiDBFS: Int16(centiDBFS)).dBFS == dBFS)
    }
}
