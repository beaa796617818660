import Foundation
import Testing

@testable import RecordingIndex

/// The surprise of a count, against values computed with 60 digits.
struct PoissonTailTests {
    @Test(arguments: [
        (0, 3, 0), (1, 1, 0.199_200_084_627_781_4), (10, 2, 4.332_565_026_178_585),
        (3, 0.01, 6.781_407_644_240_335), (1330, 18.5, 1_901.762_034_981_574_9),
        (5, 2000, 0), (2100, 2000, 1.868_543_552_677_642), (50_000, 1, 213_236.958_983_094_6),
    ])
    func surpriseIsThatOfTheExactTail(count: Int, expected: Double, surprise: Double) {
        var tail = PoissonTail()
        let found = tail.surprise(of: count, expected: expected)
        #expect(abs(found - surprise) <= max(1e-9, surprise * 1e-12), "\(found)")
    }

    @Test func moreCallsAreMoreSurprising() {
        var tail = PoissonTail()
        let surprises = (0...400).map { tail.surprise(of: $0, expected: 90) }
        #expect(surprises.allSatisfy { $0.isFinite && $0 >= 0 })
        #expect(zip(surprises.dropFirst(60), surprises.dropFirst(61)).allSatisfy { $0 < $1 })
    }

    @Test(arguments: [1, 2, 10, 0.5, 1.414, 1.415, 1e-300, 1e300, 3.7, 0.999_999])
    func logarithmIsThatOfTheLibrary(number: Double) {
        let found = NaturalLogarithm.of(number)
        #expect(abs(found - log(number)) <= 4e-16 * max(1, abs(log(number))))
    }
}
