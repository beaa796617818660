import Testing

@testable import RecordingIndex

/// Shifts are one span where they touch or overlap.
struct RosteredHoursTests {
    @Test func momentIsWithinFromTheStartAndBeforeTheEnd() {
        var hours = RosteredHours()
        for shift in [0..<10, 10..<20, 15..<18, 30..<40] as [Range<Int64>] { hours.add(shift) }
        let within = (-2...45).filter { hours.contain($0) }
        #expect(within == Array(0..<20) + Array(30..<40))
        #expect(!RosteredHours().contain(0))
    }
}
