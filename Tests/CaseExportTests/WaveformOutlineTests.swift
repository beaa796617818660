import CaseExport
import Testing

struct WaveformOutlineTests {
    @Test func neighboursAreJoinedUntilTheyAreFewEnough() {
        let outline = WaveformOutline(
            lowest: [-1, -2, -3, -4, -5], highest: [5, 4, 3, 2, 1], greatestCount: 2)
        #expect(outline.columns == [-3...5, -5...2])
    }

    @Test func nothingHasNoColumn() {
        #expect(WaveformOutline(lowest: [], highest: []).columns.isEmpty)
    }
}
