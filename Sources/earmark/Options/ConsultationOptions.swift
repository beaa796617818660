import ArgumentParser
import CustodyLog
import RecordingIndex

/// How a command looks at an index: it is on record before anything is shown.
struct ConsultationOptions: ParsableArguments {
    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    @Flag(
        name: .customLong("no-record"),
        help: "Read an index that cannot be written, so that nothing goes on record.")
    var noRecord = false

    /// Opens the index, for writing unless that cannot be and the operator knows it.
    func open() throws -> RecordingIndex {
        let path = indexOptions.path
        do {
            try RecordingIndex.requireWritable(at: path)
        } catch IndexError.notWritable(_, let reason) {
            guard noRecord else {
                throw CommandError(
                    """
                    The index \(path) cannot be written (\(reason)), so that this cannot be put \
                    on record. Say --no-record to read it all the same, or work on a copy.
                    """)
            }
            let index = try indexOptions.open(.read)
            StandardError.say("This is not on record: the index \(path) cannot be written.")
            return index
        }
        guard !noRecord else {
            throw CommandError(
                """
                --no-record is for an index that cannot be written, and \(path) can be: what is \
                done with it goes on record. Leave the option out.
                """)
        }
        return try indexOptions.open(.write)
    }

    /// Puts on record that recordings are looked at, or throws.
    func record(
        _ command: String, of selection: RecordingSelection = RecordingSelection(),
        in index: RecordingIndex
    ) throws {
        let actor = custody.actor(command)
        if noRecord {
            try index.requireReason(for: selection, of: actor)
        } else {
            try index.recordConsultation(of: selection, by: actor)
        }
    }

    /// Puts on record that recordings are handed on, or throws.
    func recordDisclosure(
        _ command: String, of selection: RecordingSelection = RecordingSelection(),
        to recipients: String?, resultDigest: LogHash? = nil, in index: RecordingIndex
    ) throws {
        let actor = custody.actor(command)
        if noRecord {
            try index.requireReason(for: selection, of: actor)
        } else {
            try index.recordDisclosure(
                of: selection, to: recipients, resultDigest: resultDigest, by: actor)
        }
    }
}
