public import CallModel
internal import Foundation
internal import GRDB

/// What a list of recordings says of each.
public struct RecordingSummary: Hashable, Sendable {
    /// Its number in the index.
    public let id: RecordingID
    /// The SHA-256 of its bytes.
    public let contentHash: ContentHash
    /// The first path at which it was found.
    public let path: FoundPath
    /// Its size in bytes.
    public let byteCount: Int
    /// The container, such as `WAV`.
    public let container: String
    /// The codec, such as `G.711 mu-law`.
    public let codec: String
    /// Sample frames a second.
    public let sampleRate: Int
    /// How many channels it has.
    public let channelCount: Int
    /// How many sample frames were decoded.
    public let sampleFrameCount: Int
    /// What kept the rest from being decoded; `nil` when everything was.
    public let problem: String?
    /// How many utterances there are in all channels.
    public let utteranceCount: Int
    /// What is to be believed of its call; empty where nobody says anything.
    public let call: CallSummary

    /// The duration in seconds, for people.
    public var duration: Double { Double(sampleFrameCount) / Double(sampleRate) }
}

extension RecordingSummary {
    init(_ row: Row) throws {
        id = RecordingID(rawValue: row["id"])
        contentHash = try row.contentHash(of: id)
        path = FoundPath(bytes: row["path"] as Data)
        byteCount = row["byte_count"]
        container = row["container"]
        codec = row["codec"]
        sampleRate = row["sample_rate"]
        channelCount = row["channel_count"]
        sampleFrameCount = row["sample_frame_count"]
        problem = row["problem"]
        utteranceCount = row["utterance_count"]
        call = CallSummary(row)
    }
}
