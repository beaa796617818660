public import CallModel
internal import Foundation
internal import GRDB

/// One call of a case, as a timeline has it.
public struct TimelineCall: Hashable, Sendable {
    /// The recording.
    public let recording: RecordingID
    /// The SHA-256 of its bytes.
    public let contentHash: ContentHash
    /// The first path at which it was found.
    public let path: FoundPath
    /// What is to be believed of the call.
    public let call: CallSummary
    /// What the call is called by its sources.
    public let reference: String?
    /// How long the call was, or else the recording is, in milliseconds.
    public let durationMilliseconds: Int
    /// How long the recording is, in milliseconds.
    public let recordedMilliseconds: Int
    /// How long the parties were connected, in milliseconds.
    public let talkMilliseconds: Int?
    /// Speech of the handler, in milliseconds; `nil` where no channel is said to be the handler's.
    public let handlerSpeechMilliseconds: Int?
    /// The same of the caller.
    public let callerSpeechMilliseconds: Int?
    /// The tags that stand, divided by a comma and a space.
    public let tags: String?
}

extension TimelineCall {
    init(_ row: Row) throws {
        recording = RecordingID(rawValue: row["id"])
        contentHash = try row.contentHash(of: recording)
        path = FoundPath(bytes: row["path"] as Data)
        call = CallSummary(row)
        reference = row["reference"]
        durationMilliseconds = row["duration_ms"]
        recordedMilliseconds = row["recorded_ms"]
        talkMilliseconds = row["talk_ms"]
        handlerSpeechMilliseconds = row["handler_speech_ms"]
        callerSpeechMilliseconds = row["caller_speech_ms"]
        tags = row["tags"]
    }
}
