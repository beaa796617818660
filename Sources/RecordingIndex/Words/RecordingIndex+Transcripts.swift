public import CallModel
internal import CustodyLog
internal import Foundation
internal import GRDB

extension RecordingIndex {
    /// The recordings that were found under one of these names, by name: with their extension or
    /// without.
    public func recordings(
        withNames names: Set<FoundPath>
    ) throws(IndexError) -> [FoundPath: Set<RecordingID>] {
        guard !names.isEmpty else { return [:] }
        return try read { database in
            var found: [FoundPath: Set<RecordingID>] = [:]
            try database.cursor(TranscriptQuery.paths).forEach { row in
                let path = FoundPath(bytes: row["path"] as Data)
                for name in [path.name, path.stem] where names.contains(name) {
                    found[name, default: []].insert(RecordingID(rawValue: row["recording_id"]))
                }
            }
            return found
        }
    }

    /// Takes in a transcript of a recording: in one transaction, which goes on record as a combination.
    ///
    /// The same part of the same bytes is taken in once a recording. Cues that begin behind the end of
    /// the recording, or are of a channel that it does not have, are left out and become problems.
    ///
    /// - Throws: `unknownRecording`; `transcriptChannels` when the same was taken in before, with other
    ///   channels; or any other ``IndexError``.
    public func `import`(
        _ transcript: Transcript, from source: TranscriptSource, of recording: RecordingID,
        actor: Operator
    ) throws(IndexError) -> TranscriptReport {
        try requireRoom()
        return try write { database in
            let key: StatementArguments = [
                source.contentHash.blob, transcript.part, recording.rawValue,
            ]
            let channels = try source.channelsJSON
            if let known = try database.row(TranscriptQuery.known, key) {
                guard known["channels"] == channels else {
                    throw IndexError.transcriptChannels(name: source.name)
                }
                return try database.report(of: known["id"], recording, wasKnown: true)
            }
            let fitted = try database.fit(transcript, source, to: recording)
            try database.execute(
                TranscriptQuery.insert,
                key + [
                    source.name, source.byteCount, transcript.format.rawValue,
                    transcript.language, transcript.producer, channels, fitted.cues.count,
                    try database.now.text, actor.account, actor.programVersion,
                ])
            let id = database.lastInsertedRowID
            try database.insert(fitted, id)
            var new = NewRows()
            new.add(.transcript, id)
            let fingerprints = try database.fingerprints(of: [recording])
            try database.record(
                CustodyAct(
                    kind: .combination,
                    subjects: CustodySubjects(fingerprints.union([source.contentHash])),
                    parameters: channels),
                sealing: new, by: actor)
            return try database.report(of: id, recording, wasKnown: false)
        }
    }
}

extension Database {
    /// The transcript with its channels, without what cannot be of the recording.
    fileprivate func fit(
        _ transcript: Transcript, _ source: TranscriptSource, to recording: RecordingID
    ) throws -> Transcript {
        let extent = try extent(of: recording)
        var fitted = transcript
        fitted.cues = []
        for var cue in transcript.cues {
            cue.text = cue.text.withoutNUL
            cue.speaker = cue.speaker?.withoutNUL
            cue.channel =
                cue.speaker.flatMap { source.channelsOfSpeakers[$0] } ?? source.channel
                ?? cue.channel
            if cue.start > extent.milliseconds {
                fitted.problems.append(
                    .init(place: cue.place, reason: "it begins behind the end of the recording"))
            } else if let channel = cue.channel, !extent.has(channel: channel) {
                fitted.problems.append(
                    .init(place: cue.place, reason: "the recording has no channel \(channel)"))
            } else {
                fitted.cues.append(cue)
            }
        }
        return fitted
    }

    fileprivate func insert(_ transcript: Transcript, _ id: Int64) throws {
        for cue in transcript.cues {
            try execute(
                TranscriptQuery.insertCue,
                [id, cue.place, cue.channel, cue.speaker, cue.start, cue.end, cue.text])
        }
        for problem in transcript.problems {
            try execute(TranscriptQuery.insertProblem, [id, problem.place, problem.reason])
        }
    }

    fileprivate func report(
        of id: Int64, _ recording: RecordingID, wasKnown: Bool
    ) throws -> TranscriptReport {
        TranscriptReport(
            recording: recording, wasKnown: wasKnown,
            cueCount: try row(TranscriptQuery.cueCount, [id])?["cue_count"] ?? 0,
            problems: try rows(TranscriptQuery.problems, [id]).map {
                Transcript.Problem(place: $0["place"], reason: $0["reason"])
            })
    }

    /// The transcripts of a recording, in the order of import.
    func transcripts(of recording: RecordingID) throws -> [HeldTranscript] {
        try values(TranscriptQuery.ofRecording, [recording.rawValue], HeldTranscript.init)
    }
}

extension TranscriptSource {
    /// What the operator says of channels, as JSON with its keys in a fixed order: the channel of all
    /// under an empty name.
    fileprivate var channelsJSON: String {
        get throws {
            var channels = channelsOfSpeakers
            if let channel { channels[""] = channel }
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(channels), as: UTF8.self)
        }
    }
}
