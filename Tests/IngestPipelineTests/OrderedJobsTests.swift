import Foundation
import Synchronization
import Testing

@testable import IngestPipeline

struct OrderedJobsTests {
    private struct Failure: Error {}

    /// Work on the number that takes longer for some numbers than for others.
    private static func uneven(_ number: Int) -> Int {
        usleep(UInt32(number * 7_919 % 13) * 100)
        return number
    }

    @Test(arguments: [1, 2, 8])
    func resultsComeInTheOrderOfTheWork(jobs: Int) async throws {
        var next = 0
        var taken: [Int] = []
        try await OrderedJobs<Int>(jobs: jobs).run {
            guard next < 300 else { return nil }
            let number = next
            next += 1
            return number % 5 == 3 ? .done(number) : .todo { Self.uneven(number) }
        } take: {
            taken.append($0)
        }
        #expect(taken == Array(0..<300))
    }

    @Test func noMoreJobsRunThanAllowed() async throws {
        let running = Mutex((now: 0, most: 0))
        var rest = 60
        try await OrderedJobs<Int>(jobs: 3).run {
            guard rest > 0 else { return nil }
            rest -= 1
            return .todo {
                running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                usleep(1_000)
                running.withLock { $0.now -= 1 }
                return 0
            }
        } take: { _ in
        }
        let most = running.withLock(\.most)
        #expect((1...3).contains(most))
    }

    @Test func resultsThatWaitForALongOneAreBounded() async throws {
        var asked = 0
        var askedBeforeFirst: Int?
        try await OrderedJobs<Int>(jobs: 2).run {
            guard asked < 1_000 else { return nil }
            defer { asked += 1 }
            return asked == 0 ? .todo { Self.uneven(12) } : .done(asked)
        } take: { _ in
            askedBeforeFirst = askedBeforeFirst ?? asked
        }
        #expect(askedBeforeFirst == 257)
        #expect(asked == 1_000)
    }

    @Test(arguments: [1, 4])
    func cancellationBeginsNothingNewAndKeepsWhatWasBegun(jobs: Int) async throws {
        let (asked, taken) = try await Task {
            var asked = 0
            var taken: [Int] = []
            try await OrderedJobs<Int>(jobs: jobs).run {
                let number = asked
                asked += 1
                return .todo { Self.uneven(number) }
            } take: { number in
                taken.append(number)
                if number == 20 { withUnsafeCurrentTask { $0?.cancel() } }
            }
            return (asked, taken)
        }.value
        #expect(taken == Array(0..<asked))
        #expect((21...21 + 256 + jobs).contains(asked))
    }

    @Test func taskCancelledBeforehandDoesNothing() async throws {
        let asked = try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            var asked = 0
            try await OrderedJobs<Int>(jobs: 2).run {
                asked += 1
                return .done(0)
            } take: { _ in
            }
            return asked
        }.value
        #expect(asked == 0)
    }

    @Test func failureToTakeAResultEndsTheRun() async {
        var asked = 0
        await #expect(throws: Failure.self) {
            try await OrderedJobs<Int>(jobs: 2).run {
                asked += 1
                return .todo { 0 }
            } take: { _ in
                throw Failure()
            }
        }
        #expect(asked <= 257)
    }

    @Test func failureToFindTheNextStepEndsTheRun() async {
        var taken = 0
        await #expect(throws: Failure.self) {
            var asked = 0
            try await OrderedJobs<Int>(jobs: 2).run {
                asked += 1
                guard asked <= 3 else { throw Failure() }
                return .done(asked)
            } take: { _ in
                taken += 1
            }
        }
        #expect(taken == 3)
    }

    @Test func noJobAtAllIsACallersBug() async {
        await #expect(processExitsWith: .failure) {
            _ = OrderedJobs<Int>(jobs: 0)
        }
    }
}
