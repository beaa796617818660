/// Does work in parallel and hands out the results in the order of the work, so that the number of
/// jobs shows nowhere in what comes out.
struct OrderedJobs<Output: Sendable> {
    /// The next thing in the order.
    enum Step {
        /// Nothing has to be done for it.
        case done(Output)
        /// It is worked out by a job.
        case todo(@Sendable () -> Output)
    }

    /// How many jobs run at the same time; at least 1.
    let jobs: Int
    /// Those that wait for work.
    let idle: IdleJobs

    /// How many results may wait for one before them that takes longer.
    private let waitingLimit = 256

    init(jobs: Int) {
        precondition(jobs >= 1, "at least one job")
        self.jobs = jobs
        idle = IdleJobs(count: jobs)
    }

    /// Works through all steps. When the task is cancelled, no further step is asked for; what has
    /// been begun is finished and taken.
    ///
    /// - Parameters:
    ///   - next: the next step; `nil` when there is none left.
    ///   - take: takes each result, in the order of the steps.
    /// - Throws: what the closures throw.
    func run(
        next: () throws -> Step?, take: (Output) throws -> Void
    ) async throws {
        var waiting = ReorderBuffer<Output>()
        var count = 0
        var running = 0
        try await withThrowingTaskGroup(of: (number: Int, output: Output).self) { group in
            while true {
                while running < jobs, waiting.count < waitingLimit, !Task.isCancelled,
                    let step = try next()
                {
                    let number = count
                    count += 1
                    switch step {
                    case .done(let output):
                        waiting.insert(output, at: number)
                        while let output = waiting.popNext() { try take(output) }
                    case .todo(let work):
                        group.addTask { (number, idle.work(work)) }
                        running += 1
                    }
                }
                guard let result = try await group.next() else { break }
                running -= 1
                waiting.insert(result.output, at: result.number)
                while let output = waiting.popNext() { try take(output) }
            }
        }
    }
}
