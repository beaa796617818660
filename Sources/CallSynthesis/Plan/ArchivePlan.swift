/// All calls of an archive, in the order in which they begin.
struct ArchivePlan: Sendable {
    let calls: [PlannedCall]
    /// Those of which there is a recording.
    let recorded: [PlannedCall]
    private let planner: CallPlanner

    /// Calls until there are so many recordings of them.
    init(recordingCount: Int, meanMilliseconds: Int, seed: UInt64) {
        planner = CallPlanner(seed: seed, meanMilliseconds: meanMilliseconds)
        var calls: [PlannedCall] = []
        var recorded: [PlannedCall] = []
        while recorded.count < recordingCount {
            let call = planner.call(calls.count)
            calls.append(call)
            if call.isRecorded { recorded.append(call) }
        }
        self.calls = calls
        self.recorded = recorded
    }

    /// How many calls the handler and the caller that have too many of them have with each other.
    var repeatedContacts: [PlannedCall] {
        calls.filter {
            $0.handler == planner.repeatedHandler && $0.caller == planner.repeatedCaller
        }
    }

    /// The days of the recordings, each once, in order.
    var recordedDates: [CivilDate] {
        Set(recorded.map(\.started.date)).sorted()
    }
}
