import Dispatch
import Synchronization

/// The jobs that have nothing to do just now.
///
/// While there are files enough, every job has one of its own. When a long one is left at the end, it
/// may use a second job for half of its work, block by block.
final class IdleJobs: Sendable {
    private let count: Mutex<Int>

    init(count: Int) {
        self.count = Mutex(count)
    }

    /// Nobody but the caller is there.
    static var none: IdleJobs { IdleJobs(count: 0) }

    /// Works as one of the jobs.
    func work<Output>(_ body: () -> Output) -> Output {
        count.withLock { $0 -= 1 }
        defer { count.withLock { $0 += 1 } }
        return body()
    }

    /// Does two things that have nothing to do with each other: at the same time where a job is
    /// idle, and otherwise one after the other.
    func perform(_ first: () -> Void, alongside second: () -> Void) {
        let isShared = count.withLock { count in
            guard count > 0 else { return false }
            count -= 1
            return true
        }
        guard isShared else {
            first()
            second()
            return
        }
        withoutActuallyEscaping(first) { first in
            withoutActuallyEscaping(second) { second in
                // Each is called by one thread, and both have returned when this returns.
                nonisolated(unsafe) let parts = [first, second]
                DispatchQueue.concurrentPerform(iterations: 2) { parts[$0]() }
            }
        }
        count.withLock { $0 += 1 }
    }
}
