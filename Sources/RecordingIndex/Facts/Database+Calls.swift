internal import CallFacts
internal import GRDB

extension Database {
    /// Joins a recording with the logs, and makes its call anew of everything that is said of it.
    ///
    /// - Returns: how it was joined with each import of a log; empty when nothing is said of it.
    @discardableResult
    func settleCall(of recordingID: RecordingID) throws -> [Int64: LogMatch] {
        let known = try facts(of: recordingID)
        let own = FactResolution(known.filter { $0.importID == nil })
        guard !own.facts.isEmpty else { return [:] }
        let matches = try match(recordingID, CallClues(own))
        let isJoined = matches.values.contains { if case .found = $0 { true } else { false } }
        let all = try resolve(isJoined ? try facts(of: recordingID) : known)
        var clues = CallClues(all)
        clues.ended = try makeCall(of: recordingID, all)
        let incidents = try matchIncidents(recordingID, clues)
        return matches.merging(incidents) { match, _ in match }
    }

    /// What ``settleCall(of:)`` would join a recording with; it writes nothing.
    func findMatches(of recordingID: RecordingID) throws -> [Int64: LogMatch] {
        let known = try facts(of: recordingID)
        let own = FactResolution(known.filter { $0.importID == nil })
        var clues = CallClues(try resolve(known))
        clues.ended = try row(FactQuery.endOfCall, [recordingID.rawValue])?["ended_ms"]
        return try findMatches(recordingID, CallClues(own))
            .merging(findIncidents(recordingID, clues)) { match, _ in match }
    }

    /// Makes the call of a recording anew where it has one: after its roles have changed.
    func remakeCall(of recordingID: RecordingID) throws {
        guard try row(FactQuery.endOfCall, [recordingID.rawValue]) != nil else { return }
        _ = try makeCall(of: recordingID, resolve(facts(of: recordingID)))
    }

    /// - Returns: when the call ended, in milliseconds since 1970-01-01 UTC; `nil` when nobody says
    ///   when it began.
    private func makeCall(
        of recordingID: RecordingID, _ facts: FactResolution
    ) throws -> Int64? {
        guard let extent = try row(FactQuery.recordedTime, [recordingID.rawValue]) else {
            return nil
        }
        let sampleRate: Int64 = extent["sample_rate"]
        let recorded = extent["sample_frame_count"] * 1000 / sampleRate
        let started = facts.moment(.started) ?? facts.moment(.answered)
        let alternative = (facts[.started] ?? facts[.answered])?.alternative
        var duration = facts.duration(.duration)
        if let started, let ended = facts.moment(.ended), ended > started {
            duration = ended - started
        }
        let length = duration ?? recorded
        let ended = started.map { $0 + length }
        let speech = try speech(of: recordingID, sampleRate: sampleRate)
        try execute(
            FactQuery.replaceCall,
            [
                recordingID.rawValue, started, alternative.flatMap(Timestamp.milliseconds),
                facts.moment(.answered), ended, length,
                facts.duration(.talkDuration), recorded, facts[.direction]?.normalized,
                try handler(facts), try party(.number, facts[.caller]),
                facts[.extension]?.normalized, facts[.caller]?.text,
                facts[.callReference]?.normalized, facts[.incident]?.normalized,
                facts[.typedNumber]?.normalized, speech["handler"], speech["caller"],
                facts[.caller].map { $0.normalized == nil } ?? false, facts.hasConflict,
            ])
        return ended
    }

    /// Speech in milliseconds by role.
    private func speech(of recordingID: RecordingID, sampleRate: Int64) throws -> [String: Int64] {
        try rows(FactQuery.speechOfRecording, [recordingID.rawValue]).reduce(into: [:]) {
            $0[$1["role"], default: 0] += $1["speech_sample_count"] * 1000 / sampleRate
        }
    }

    /// The handler by name, and where no source has one by extension.
    private func handler(_ facts: FactResolution) throws -> Int64? {
        try party(.handler, facts[.handler]) ?? party(.extension, facts[.extension])
    }

    private func party(_ kind: PartyKind, _ fact: RecordedFact?) throws -> Int64? {
        guard let fact, let normalized = fact.normalized, !normalized.isEmpty else { return nil }
        if let id = try partyID(kind, normalized) { return id }
        try execute(FactQuery.insertParty, [kind.rawValue, normalized, fact.text])
        return lastInsertedRowID
    }

    /// The number of a party's row.
    func partyID(_ kind: PartyKind, _ normalized: String) throws -> Int64? {
        try row(FactQuery.partyOfValue, [kind.rawValue, normalized]).map { $0["id"] }
    }
}
