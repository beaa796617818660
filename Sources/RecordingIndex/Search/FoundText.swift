public import CallModel
internal import Foundation
internal import GRDB

/// Words that were searched for, and where they are.
public struct FoundText: Sendable {
    /// What they stand in.
    public enum Origin: String, Sendable {
        /// A note.
        case note
        /// A tag.
        case tag
        /// A cue of a transcript.
        case transcript
    }

    /// An utterance during which they are said.
    public struct Utterance: Hashable, Sendable {
        /// The channel, from 1.
        public let channel: Int
        /// Its first sample frame.
        public let startSample: Int
        /// How many sample frames it has.
        public let sampleCount: Int
    }

    /// The recording.
    public let recording: RecordingID
    /// The path at which it was first found.
    public let path: FoundPath
    /// Its sample frames a second.
    public let sampleRate: Int
    /// Who, when and what number.
    public let call: CallSummary
    /// What they stand in.
    public let origin: Origin
    /// The number of the note, tag or transcript.
    public let number: Int64
    /// The part of the recording.
    public let place: TextPlace
    /// Whose voice the channel carries, where that is known.
    public let role: Role?
    /// Who speaks, as the transcript says, or who wrote it.
    public let author: String?
    /// The words with those around them; what was found is in square brackets.
    public let snippet: String
    /// The utterance that most of it lies in: on its channel, where that is known; `nil` where there is
    /// none.
    public let utterance: Utterance?
}

extension FoundText {
    init(_ row: Row, utterance: Row?) throws {
        recording = RecordingID(rawValue: row["recording_id"])
        path = FoundPath(bytes: row["path"] as Data)
        sampleRate = row["sample_rate"]
        call = CallSummary(row)
        let name: String = row["origin"]
        guard let origin = Origin(rawValue: name) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no origin is \(name)")
        }
        self.origin = origin
        number = row["number"]
        place = TextPlace(row)
        role = (row["role"] as String?).flatMap(Role.init(rawValue:))
        author = row["author"]
        snippet = row["snippet"]
        self.utterance = utterance.map {
            Utterance(
                channel: $0["channel"], startSample: $0["start_sample"],
                sampleCount: $0["sample_count"])
        }
    }
}
