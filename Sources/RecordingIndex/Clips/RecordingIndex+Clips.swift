public import CallModel
internal import CustodyLog
internal import GRDB

extension RecordingIndex {
    /// Enters a clip before it is cut, gives it its mark where it is one of an exhibit, and puts both
    /// that and that the recording is looked at on record.
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
            let clip = try database.clip(id)
            try database.recordAlteration(of: clip, sealing: .clip, by: actor)
            try database.record(database.act(.consultation, on: clip), by: actor)
            return clip
        }
    }

    /// Enters the file that came of a clip, and puts on record that it did and that it is handed on,
    /// before it is.
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
            try database.recordAlteration(of: clip, sealing: .clipFile, by: actor)
            var act = database.act(.disclosure, on: clip)
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

    fileprivate func act(_ kind: CustodyKind, on clip: Clip) -> CustodyAct {
        CustodyAct(
            kind: kind, caseReference: clip.caseReference,
            subjects: CustodySubjects([clip.recordingHash]))
    }

    /// An entry of its own: that of what is shown or handed on has another result, or none.
    fileprivate func recordAlteration(
        of clip: Clip, sealing kind: RowKind, by actor: Operator
    ) throws {
        var new = NewRows()
        new.add(kind, clip.id.rawValue)
        try record(act(.alteration, on: clip), sealing: new, by: actor)
    }
}
