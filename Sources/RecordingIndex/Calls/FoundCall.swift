public import CallModel
internal import Foundation
internal import GRDB

/// One call as it is listed. Durations are in milliseconds.
public struct FoundCall: Sendable {
    /// The recording.
    public let id: RecordingID
    /// The path at which it was first found.
    public let path: FoundPath
    /// Who, when and what number.
    public let summary: CallSummary
    /// When it ended; `nil` when nobody says when it began.
    public let ended: Timestamp?
    /// How long it took.
    public let duration: Int64
    /// How long the parties were connected, where a source says so.
    public let talk: Int64?
    /// How long the recording is.
    public let recorded: Int64
    /// Speech of the handler; `nil` where no channel is known to be the handler's.
    public let handlerSpeech: Int64?
    /// Speech of the caller; `nil` as above.
    public let callerSpeech: Int64?
    /// How long two channels have speech at once.
    public let overlap: Int64?
    /// That, as a share of the time in which any channel has speech, in hundredths of a per cent;
    /// `nil` where none has.
    public let overlapShare: Int64?
    /// The longest time in which no channel has speech.
    public let longestSilence: Int64?
    /// Where in the recording that begins.
    public let longestSilenceStart: Int64?
    /// What sources call it, normalized.
    public let reference: String?
    /// Its incident, normalized.
    public let incident: String?
    let handlerID: Int64?

    /// The handler's share of all speech in hundredths of a per cent, rounded; `nil` where nobody
    /// speaks, or nobody says who.
    public var handlerShare: Int64? { SpeechMeasure.handlerShare(handlerSpeech, callerSpeech) }

    init(_ row: Row) {
        id = RecordingID(rawValue: row["recording_id"])
        path = FoundPath(bytes: row["path"] as Data)
        summary = CallSummary(row)
        ended = (row["ended_ms"] as Int64?).map(Timestamp.init(milliseconds:))
        duration = row["duration_ms"]
        talk = row["talk_ms"]
        recorded = row["recorded_ms"]
        handlerSpeech = row["handler_speech_ms"]
        callerSpeech = row["caller_speech_ms"]
        let joint = JointSpeech(row)
        let sampleRate: Int = row["sample_rate"]
        func milliseconds(_ count: Int) -> Int64 { Int64(count * 1000 / sampleRate) }
        overlap = (joint?.overlap).map(milliseconds)
        overlapShare = joint?.overlapShare
        longestSilence = (joint?.silence).map(milliseconds)
        longestSilenceStart = (joint?.silenceStart).map(milliseconds)
        reference = row["reference"]
        incident = row["incident"]
        handlerID = row["handler_id"]
    }
}
