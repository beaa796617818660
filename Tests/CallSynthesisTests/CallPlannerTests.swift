import Sampling
import Testing

@testable import CallSynthesis

struct CallPlannerTests {
    private let plan = ArchivePlan(recordingCount: 1000, meanMilliseconds: 180_000, seed: 5)

    @Test func longerArchiveBeginsWithTheCallsOfAShorterOne() {
        let shorter = ArchivePlan(recordingCount: 150, meanMilliseconds: 180_000, seed: 5)
        #expect(plan.recorded.count == 1000)
        #expect(shorter.calls.map(\.stem) == plan.calls.prefix(shorter.calls.count).map(\.stem))
    }

    @Test func everyHundredCallsHaveEachContradictionOnce() {
        for start in stride(from: 0, to: 1000, by: 100) {
            let planted = plan.calls[start..<start + 100].compactMap(\.contradiction)
            #expect(planted == Contradiction.ofOneCall)
        }
        #expect(plan.calls.prefix(12).compactMap(\.contradiction) == Contradiction.ofOneCall)
    }

    @Test func callsBeginInOrderAndAreNeverTwoOfOneHandlerAtATime() {
        for (call, next) in zip(plan.calls, plan.calls.dropFirst()) {
            #expect(call.startedAt < next.startedAt)
        }
        let regular = plan.calls.filter { $0.contradiction != .outOfHours }
        for (_, calls) in Dictionary(grouping: regular, by: \.handler) {
            for (call, next) in zip(calls, calls.dropFirst()) {
                #expect(call.endedAt < next.startedAt)
            }
        }
    }

    @Test func recordingsLastAsLongAsAskedForOnAverage() {
        let whole = plan.calls.filter { $0.contradiction != .shortRecording }
        let mean = whole.reduce(0) { $0 + $1.recordedMilliseconds } / whole.count
        #expect((171_000...189_000).contains(mean))
        #expect(whole.allSatisfy { (90_000...270_000).contains($0.recordedMilliseconds) })
    }

    @Test func alteredNumberIsOffByOneDigit() {
        var generator = SplitMix64(seed: 1, .call)
        for suffix in 0..<1000 {
            let number = CallerNumber(suffix: suffix)
            let altered = number.altered(using: &generator)
            let digits = zip(number.description, altered.description)
            #expect(digits.count { $0 != $1 } == 1)
        }
    }

    @Test func repeatedContactIsFarAboveExpectation() {
        // Were chance alone at work, a handler and a caller would meet 0.04 times.
        #expect(plan.repeatedContacts.count >= 8)
        #expect(plan.repeatedContacts.allSatisfy { $0.contradiction == nil })
    }
}
