public import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Enters a clip before it is cut, gives it its mark where it is one of an exhibit, and puts on
    /// record that the recording is looked at.
    ///
    /// - Returns: The clip without a file.
    /// - Throws: `reasonRequired`, `notLinked`, `outsideRecording`, `unknownExhibit`, `exhibitWithdrawn` or any
    ///   other ``IndexError``; nothing is to be cut then.
    public func beginClip(_ new: NewClip, actor: Operator) throws(IndexError) -> Clip {
        try write { database in
            let selection = RecordingSelection(recordings: [new.recordingID])
            try database.requireReason(for: selection, of: actor)
            if let caseID = new.caseID {
                try database.requireReason(
                    for: RecordingSelection(caseID: caseID), of: actor)
                try database.requireLink(of: new.recordingID, in: caseID)
            }
            try database.require(.range(new.samples), within: new.recordingID)
            for channel in new.channels {
                try database.require(.channel(channel), within: new.recordingID)
            }
            if let mark = new.exhibit, let at = try database.exhibit(mark).withdrawnAt {
                throw IndexError.exhibitWithdrawn(mark: mark, at: at)
            }
            try database.execute(
                ClipQuery.insert,
                [
                    new.recordingID.rawValue, new.caseID?.rawValue, new.exhibit?.initials,
                    new.exhibit?.number, new.samples.lowerBound, new.samples.count,
                    new.channelList, new.fadeSampleCount, new.format.rawValue,
                    try database.now.text, actor.account,
                ])
            let id = ClipID(rawValue: database.lastInsertedRowID)
            try database.insert(new.redactions, of: id)
            try database.record(
                try database.act(.consultation, of: new.recordingID, in: new.caseID), by: actor)
            return try database.clip(id)
        }
    }

    /// Enters the file that came of a clip, and puts on record that it is handed on, before it is.
    ///
    /// - Parameters:
    ///   - id: The clip, begun and not finished.
    ///   - file: The file.
    ///   - recipients: To whom it goes, as the actor says.
    ///   - actor: Who cut it, and why.
    /// - Returns: The clip with its file.
    /// - Throws: An ``IndexError``; the file is not to be left behind then.
    public func finishClip(
        _ id: ClipID, as file: ClipFile, recipients: String? = nil, actor: Operator
    ) throws(IndexError) -> Clip {
        try write { database in
            try database.insert(file, of: id, at: try database.now)
            let clip = try database.clip(id)
            let caseID = try clip.caseReference.map { try database.caseFile($0).id }
            var act = try database.act(.disclosure, of: clip.recordingID, in: caseID)
            act.recipients = recipients
            act.resultDigest = LogHash(bytes: file.contentHash.bytes)
            try database.record(act, by: actor)
            return clip
        }
    }

    /// The clips of an exhibit, or all of them, in the order in which they were begun.
    public func clips(of exhibit: ExhibitMark? = nil) throws(IndexError) -> [Clip] {
        try read { database in
            try database.rows(ClipQuery.all, [exhibit?.initials, exhibit?.number])
                .map { try Clip($0, in: database) }
        }
    }
}

extension Database {
    func insert(_ file: ClipFile, of clip: ClipID, at now: Timestamp) throws {
        try execute(
            ClipQuery.finish,
            [
                clip.rawValue, file.path.blob, file.contentHash.blob, file.sampleHash.blob,
                file.byteCount, now.text,
            ])
    }

    func insert(_ redactions: [Redaction], of clip: ClipID) throws {
        for (index, redaction) in redactions.enumerated() {
            try execute(
                ClipQuery.redact,
                [
                    clip.rawValue, index + 1, redaction.samples.lowerBound,
                    redaction.samples.count, redaction.channel, redaction.filling.rawValue,
                ])
        }
    }

    fileprivate func clip(_ id: ClipID) throws -> Clip {
        guard let row = try row(ClipQuery.ofNumber, [id.rawValue]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a clip is not there")
        }
        return try Clip(row, in: self)
    }

    fileprivate func act(
        _ kind: CustodyKind, of recording: RecordingID, in caseID: CaseID?
    ) throws -> CustodyAct {
        CustodyAct(
            kind: kind, caseReference: try caseID.map { try reference(of: $0) },
            subjects: CustodySubjects(try fingerprints(of: [recording])))
    }
}
