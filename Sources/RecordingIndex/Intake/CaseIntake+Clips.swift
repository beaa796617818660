internal import CallModel
internal import GRDB

extension CaseIntake {
    /// Enters a clip with its file.
    mutating func take(_ received: ReceivedClip) throws {
        let new = received.clip
        let (mark, hash) = (received.mark, received.file.contentHash)
        let key: StatementArguments = [
            new.recordingID.rawValue, mark?.exhibit.initials, mark?.exhibit.number, mark?.number,
            hash.blob,
        ]
        guard try database.row(ClipQuery.received, key) == nil else {
            return find(.clip, mark?.description, of: new.recordingID, .known)
        }
        if let mark {
            let exhibit: StatementArguments = [mark.exhibit.initials, mark.exhibit.number]
            guard try database.row(ExhibitQuery.ofMark, exhibit) != nil else {
                return contradict("\(mark) is a clip of an exhibit that is not there")
            }
            guard try database.row(ClipQuery.ofMark, exhibit + [mark.number]) == nil else {
                return contradict("\(mark) is another clip here, with another SHA-256 than \(hash)")
            }
        }
        try database.execute(
            ClipQuery.insertReceived,
            [
                new.recordingID.rawValue, caseID.rawValue, mark?.exhibit.initials,
                mark?.exhibit.number, mark?.number, new.samples.lowerBound, new.samples.count,
                new.channelList, new.fadeSampleCount, new.format.rawValue, received.begunAt.text,
                received.begunBy,
            ])
        let id = ClipID(rawValue: database.lastInsertedRowID)
        try database.insert(new.redactions, of: id)
        try database.insert(received.file, of: id, at: now)
        written.add(.clip, id.rawValue)
        written.add(.clipFile, id.rawValue)
        find(.clip, mark?.description, of: new.recordingID, .imported)
    }
}
