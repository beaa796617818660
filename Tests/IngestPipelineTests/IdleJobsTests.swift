import Dispatch
import Testing

@testable import IngestPipeline

struct IdleJobsTests {
    /// Whether two things were done at the same time: each waits so long for the other to begin.
    private func areAtTheSameTime(
        _ jobs: IdleJobs, patience: DispatchTimeInterval = .seconds(20)
    ) -> Bool {
        let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        var didMeet = (first: false, second: false)
        jobs.perform {
            first.signal()
            didMeet.first = second.wait(timeout: .now() + patience) == .success
        } alongside: {
            second.signal()
            didMeet.second = first.wait(timeout: .now() + patience) == .success
        }
        return didMeet.first && didMeet.second
    }

    @Test func idleJobHelps() {
        #expect(areAtTheSameTime(IdleJobs(count: 1)))
    }

    @Test func nobodyHelpsWhereNobodyIsIdle() {
        let patience = DispatchTimeInterval.milliseconds(100)
        #expect(!areAtTheSameTime(.none, patience: patience))
        let jobs = IdleJobs(count: 1)
        #expect(!jobs.work { areAtTheSameTime(jobs, patience: patience) })
    }

    @Test func helperIsIdleAgainAfterwards() {
        let jobs = IdleJobs(count: 2)
        jobs.work {
            for _ in 0..<3 { #expect(areAtTheSameTime(jobs)) }
        }
    }

    @Test(arguments: [0, 1]) func bothThingsAreDone(_ count: Int) {
        let jobs = IdleJobs(count: count)
        var (first, second) = (0, 0)
        for _ in 0..<1_000 {
            jobs.perform {
                first += 1
            } alongside: {
                second += 1
            }
        }
        #expect((first, second) == (1_000, 1_000))
    }
}
