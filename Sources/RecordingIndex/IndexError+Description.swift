internal import CallModel
extension IndexError: CustomStringConvertible {
    /// What was expected, what was found, and what to do about it, in one or two sentences.
    public var description: String {
        switch self {
        case .missing(let path):
            "There is no index at \(path); `earmark ingest` makes one."
        case .folderMissing(let path, let folder):
            "The index \(path) cannot be made, because there is no folder \(folder). "
                + "Make the folder first, or name another."
        case .isFolder(let path):
            "The index should be a file, and \(path) is a folder. "
                + "Name a file in it, such as earmark.sqlite."
        case .empty(let path):
            "\(path) should be an index, and is empty; `earmark ingest` makes it one."
        case .notADatabase(let path):
            "\(path) should be an Earmark index, and is not an SQLite database. "
                + "It was left untouched; name another file."
        case .foreign(let path, let applicationID):
            "\(path) should be an Earmark index (application_id \(Schema.applicationID)), and is "
                + "an SQLite database of another program (application_id \(applicationID)). "
                + "It was left untouched; name another file."
        case .corrupt(let path, let detail):
            "The index \(path) is damaged (\(detail)). Restore it from a copy, or move it away "
                + "and ingest the recordings again."
        case .newerSchema(let path, let unknown):
            "The index \(path) was written by a later version of earmark: this one does not know "
                + unknown.map { "\"\($0)\"" }.joined(separator: ", ")
                + ". Use that version or a later one."
        case .olderSchema(let path):
            "The index \(path) was written by an earlier version of earmark, and has to be "
                + "brought up to date before it can be read. Any command that writes to it, such "
                + "as `earmark ingest`, does so; if it is read-only, work on a copy."
        case .notReadable(let path, let reason):
            "The index \(path) cannot be read: \(reason). Check its permissions and its folder's."
        case .notWritable(let path, let reason):
            "The index \(path) cannot be written: \(reason). Check its permissions, its folder's "
                + "and the medium's, or name another file."
        case .unfinishedLog(let path):
            "The latest changes of the index \(path) wait in \(path)-wal, and reading them needs "
                + "a writable folder. Copy both files to one."
        case .locked(let path, let seconds, let holder):
            "Another program is writing to the index \(path), and did not finish within "
                + "\(seconds) seconds\(holder.map { ": \($0)" } ?? ""). Try again when it has."
        case .held(let path, let holder):
            "Another program has the index \(path) open"
                + "\(holder.map { ": \($0)" } ?? ""). Try again when nobody has."
        case .full(let path):
            "There is no room left for the index \(path). What was being written is undone and "
                + "everything before it is kept: make room and run again."
        case .tooLittleRoom(let path, let folder, let free, let needed):
            "There is too little room for \(path): \(free) bytes are free in \(folder), and "
                + "\(needed) are wanted. Everything written so far is kept: make room, or move it "
                + "to a larger disk, and run again."
        case .fileExists(let path):
            "There is something at \(path) already, and it is not overwritten. Name a new file."
        case .copyUnsound(let path):
            "What was read back from the copy \(path) is not sound, or not what was written, and it "
                + "was removed. `earmark index check` says whether the index is sound; if it is, "
                + "look at the medium of the copy."
        case .failed(let path, let code, let message):
            "The index \(path) failed: \(message) (SQLite code \(code))."
        case .importedOtherwise(let name, let at, let options, let now):
            "The same file was imported as \(name) at \(at), and understood otherwise (\(options), now "
                + "\(now)). What was imported is never changed: import it with the same options, or "
                + "into a new index."
        case .unknownAnnotation(let number):
            "There is no note or tag \(number) of that kind; `earmark note list` and "
                + "`earmark tag list` show them."
        case .annotationWithdrawn(let number, let at):
            "Number \(number) was withdrawn at \(at), and stays so. Write it anew if it is to stand."
        case .transcriptChannels(let name):
            "The transcript \(name) was imported before with other channels. What was imported is "
                + "never changed: import it with the same --channel and --voice, or into a new index."
        case .reasonRequired(let reference):
            "The case \(reference) is looked at for a reason only, which goes on record, and none "
                + "was given. Say why with --reason."
        case .damagedEntry(let number):
            "Entry \(number) of the custody log cannot be read, since it is not as it was written. "
                + "`earmark custody verify` names everything that was changed."
        case .unknownEntry(let number, let entryCount):
            entryCount == 0
                ? "The custody log has no entry yet, and entry \(number) was asked for."
                : "The custody log has the entries 1 to \(entryCount), and entry \(number) was "
                    + "asked for."
        case .unprovable(let entry, let size, let entryCount):
            "Entry \(entry) can be proved among the first \(entry) to \(entryCount) entries of the "
                + "custody log, and --to is \(size)."
        case .headBeyond(let headCount, let size, let entryCount) where headCount > entryCount:
            "The head of --since stands for \(Count.text(headCount, "entry", "entries")), and the "
                + "custody log has \(entryCount): it is the head of another log, or the last entries "
                + "were cut off\(size == entryCount ? "" : "; --to is \(size)")."
        case .headBeyond(let headCount, let size, _):
            "The head of --since stands for \(Count.text(headCount, "entry", "entries")), and --to "
                + "is \(size), which should be as many or more."
        case .unknownCase(let reference, let similar):
            "There is no case \(reference)."
                + (similar.isEmpty
                    ? " `earmark case list` shows the cases, and `earmark case new` makes one."
                    : " Did you mean \(similar.joined(separator: " or "))?")
        case .caseExists(let reference):
            "There is a case \(reference) already; `earmark case show` shows it."
        case .emptyCaseReference:
            "A case needs a reference, such as OP-2026-014, and it was empty."
        case .caseClosed(let reference, let closedAt):
            "The case \(reference) was closed at \(closedAt), and takes nothing new."
        case .notLinked(let recording, let reference):
            "Recording \(recording) is not linked to the case \(reference). "
                + "`earmark case link` links it."
        case .outsideRecording(
            let recording, let channelCount, let sampleFrameCount, let sampleRate):
            "Recording \(recording) has \(Count.text(channelCount, "channel")) and is "
                + SampleTime(sampleCount: sampleFrameCount, sampleRate: sampleRate).clock
                + " long (\(sampleFrameCount) sample frames), and what was named lies beyond that."
        case .exhibitWithoutMark:
            "An exhibit has a mark: `earmark exhibit new` gives it one."
        case .exhibitInForce(let mark):
            "It is produced as \(mark). `earmark exhibit withdraw \(mark)` withdraws that first."
        case .markTaken(let mark):
            "The mark \(mark) was given out before, and is not given out again, also when it was "
                + "withdrawn. Leave the number out for the next one."
        case .badMark(let initials, nil) where ExhibitMark.initials(initials) != nil:
            "The last number of \(initials) is given out. Name one that is free with --number."
        case .badMark(let initials, let number):
            "A mark has one to eight letters from A to Z and a number from 1 to "
                + "\(ExhibitMark.numbers.upperBound), such as ABC/1, and "
                + "\(initials)\(number.map { "/\($0)" } ?? "") was asked for."
        case .unknownExhibit(let mark, let similar):
            "There is no exhibit \(mark)."
                + (similar.isEmpty
                    ? " `earmark exhibit list` shows them."
                    : " Did you mean \(similar.joined(separator: " or "))?")
        case .exhibitWithdrawn(let mark, let at):
            "The exhibit \(mark) was withdrawn at \(at)."
        case .contradicts(let texts):
            "Nothing of the case was taken in, since what others entered contradicts what is here: "
                + texts.prefix(DisposalRefusal.listLimit).joined(separator: "; ")
                + (texts.count > DisposalRefusal.listLimit
                    ? "; and \(texts.count - DisposalRefusal.listLimit) more" : "")
                + ". Settle it with those who handed it on, or take it into an index of its own."
        case .notDisposable(let refusals):
            "Nothing was disposed of. "
                + refusals.prefix(DisposalRefusal.listLimit).map(\.description)
                .joined(separator: " ")
                + (refusals.count > DisposalRefusal.listLimit
                    ? " And so with \(refusals.count - DisposalRefusal.listLimit) more; "
                        + "`earmark dispose --dry-run` lists them." : "")
        case .recordingDisposed(let recording, let certificate, let at):
            "Recording \(recording) was disposed of at \(at), by certificate \(certificate). "
                + "Its fingerprint is all that is left of it."
        case .notOnHold(let name):
            "\(name) is not on hold, so there is nothing to release."
        case .nothingToResume:
            "No run of `earmark verify` over this was cut short. Leave --resume out to begin one."
        case .unknownRecording(let reference):
            "No recording is known as \(reference): a recording is named by its number, by at "
                + "least \(HashPrefix.minimumDigitCount) digits of its SHA-256, or by a path at "
                + "which it was found. `earmark recordings` shows them."
        case .ambiguousRecording(let reference, let candidates):
            "\(reference) begins the SHA-256 of several recordings ("
                + candidates.map(\.description).joined(separator: ", ")
                + "); give more digits, or the number."
        }
    }
}
