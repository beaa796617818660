public import CallModel

/// Why an index cannot be opened, read or written, or why it refuses what it is asked.
public enum IndexError: Error, Hashable, Sendable {
    // MARK: The file

    /// There is no file at the path.
    case missing(path: String)
    /// The folder that would hold the index does not exist.
    case folderMissing(path: String, folder: String)
    /// The path is that of a folder.
    case isFolder(path: String)
    /// The file has no content, and an index was to be read.
    case empty(path: String)
    /// The file is not an SQLite database.
    case notADatabase(path: String)
    /// The file is an SQLite database of another program, with its `application_id`.
    case foreign(path: String, applicationID: UInt32)
    /// SQLite finds the content damaged.
    case corrupt(path: String, detail: String)
    /// A later program has changed the schema; the migrations that this one does not know.
    case newerSchema(path: String, unknownMigrations: [String])
    /// The schema wants migrating, which read access cannot do.
    case olderSchema(path: String)
    /// The file or its folder may not be read, and the operating system's reason.
    case notReadable(path: String, reason: String)
    /// The file or its folder may not be written, and the reason.
    case notWritable(path: String, reason: String)
    /// Changes wait in the write-ahead log, and the folder is not writable, so that they cannot be
    /// read.
    case unfinishedLog(path: String)
    /// Another program held the write lock for all of the time allowed, and who it is where it says
    /// so.
    case locked(path: String, seconds: Int, holder: IndexHolder?)
    /// Another program has the index open, and it is wanted alone.
    case held(path: String, holder: IndexHolder?)
    /// No room is left for what was to be written; nothing of it was.
    case full(path: String)
    /// Less room is left in a folder than what is to be written needs, both in bytes.
    case tooLittleRoom(path: String, folder: String, free: Int, needed: Int)
    /// There is a file already where a copy should be made.
    case fileExists(path: String)
    /// What was read back from a copy is not sound, or not what was copied; it was removed.
    case copyUnsound(path: String)
    /// Any other failure, with SQLite's extended result code and message.
    case failed(path: String, code: Int, message: String)

    // MARK: Imports

    /// The same bytes were imported before and understood in another way; both ways as JSON.
    case importedOtherwise(name: String, at: Timestamp, options: String, now: String)

    // MARK: Words

    /// There is no note or tag of the number.
    case unknownAnnotation(number: Int64)
    /// The note or tag was withdrawn before.
    case annotationWithdrawn(number: Int64, at: Timestamp)
    /// The transcript was taken in before, and its channels were others.
    case transcriptChannels(name: String)

    // MARK: The custody log

    /// The case may only be looked at for a reason, and none is given.
    case reasonRequired(reference: String)
    /// A column of the entry holds what the program cannot have written.
    case damagedEntry(number: Int)
    /// The log has no entry of the number.
    case unknownEntry(number: Int, entryCount: Int)
    /// An entry cannot be proved among the first entries, so many: they do not have it, or are more
    /// than there are.
    case unprovable(entry: Int, size: Int, entryCount: Int)
    /// A head stands for more entries than those among which something is to be proved.
    case headBeyond(headCount: Int, size: Int, entryCount: Int)

    // MARK: Cases and recordings

    /// No case has the reference; those that have one like it, the likest first.
    case unknownCase(reference: String, similar: [String])
    /// A case has the reference already, perhaps in other upper and lower case.
    case caseExists(reference: String)
    /// A reference cannot be empty.
    case emptyCaseReference
    /// The case takes nothing new and cannot be closed again.
    case caseClosed(reference: String, closedAt: Timestamp)
    /// The recording is not linked to the case, and nothing is said of it there.
    case notLinked(recording: RecordingID, reference: String)
    /// What was named reaches beyond the recording, which has so many channels and sample frames.
    case outsideRecording(
        recording: RecordingID, channelCount: Int, sampleFrameCount: Int, sampleRate: Int)
    /// An item is an exhibit by a mark only.
    case exhibitWithoutMark
    /// The item is an exhibit, and stays one until that is withdrawn.
    case exhibitInForce(mark: ExhibitMark)
    /// The mark was given out before.
    case markTaken(mark: ExhibitMark)
    /// The initials, or the number, cannot be those of a mark.
    case badMark(initials: String, number: Int?)
    /// No exhibit has or had the mark; the marks most like it, the likest first.
    case unknownExhibit(mark: ExhibitMark, similar: [String])
    /// The exhibit was withdrawn before.
    case exhibitWithdrawn(mark: ExhibitMark, at: Timestamp)
    /// Something that others entered of a case cannot stand beside what is here; nothing was taken in.
    case contradicts([String])
    /// Some of what was to be disposed of has to stay, and why; nothing was disposed of.
    case notDisposable([DisposalRefusal])
    /// The recording that somebody means was disposed of, and is not held.
    case recordingDisposed(recording: RecordingID, certificate: Int, at: Timestamp)
    /// What was to be released is not held back.
    case notOnHold(String)
    /// No run of verification was cut short.
    case nothingToResume
    /// No recording has the number, the digest or the path.
    case unknownRecording(reference: String)
    /// The digits begin the digests of several recordings.
    case ambiguousRecording(reference: String, candidates: [RecordingID])
}
