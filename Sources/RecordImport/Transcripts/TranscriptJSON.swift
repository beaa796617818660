internal import Foundation
internal import RecordingIndex

/// Reads transcripts in JSON: of Whisper (`segments`, in seconds), of whisper.cpp (`transcription`, in
/// milliseconds), and in a vCon (`analysis`).
enum TranscriptJSON {
    typealias Object = [String: Any]

    static func read(_ bytes: ArraySlice<UInt8>) throws(TranscriptError) -> [Transcript] {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
            throw .notJSON
        }
        guard let object = value as? Object else { throw .noTranscript }
        if object["analysis"] is [Any] { return try VConTranscripts.read(object) }
        guard let transcript = transcript(in: object) else { throw .noTranscript }
        return [transcript]
    }

    /// What an object has of either program; `nil` where it has nothing.
    static func transcript(in object: Object) -> Transcript? {
        if let segments = object["segments"] as? [Any] {
            var transcript = Transcript(format: .whisper)
            transcript.language = text(object["language"])
            transcript.take(segments) { seconds($0["start"], $0["end"]) }
            return transcript
        }
        guard let segments = object["transcription"] as? [Any] else { return nil }
        var transcript = Transcript(format: .whisperCPP)
        transcript.language = text((object["result"] as? Object)?["language"])
        let model = text((object["model"] as? Object)?["type"])
        transcript.producer = ["whisper.cpp", model].compactMap(\.self).joined(separator: " ")
        transcript.take(segments) { segment in
            let offsets = segment["offsets"] as? Object
            return milliseconds(offsets?["from"], offsets?["to"])
        }
        return transcript
    }

    /// A text on one line; `nil` where there is none.
    static func text(_ value: Any?) -> String? {
        guard let text = (value as? String).map(CueText.oneLine), !text.isEmpty else { return nil }
        return text
    }

    private static func seconds(_ start: Any?, _ end: Any?) -> (Int, Int)? {
        guard let start = start as? Double, let end = end as? Double else { return nil }
        return range((start * 1_000).rounded(), (end * 1_000).rounded())
    }

    private static func milliseconds(_ start: Any?, _ end: Any?) -> (Int, Int)? {
        guard let start = start as? Double, let end = end as? Double else { return nil }
        return range(start, end)
    }

    private static func range(_ start: Double, _ end: Double) -> (Int, Int)? {
        let possible = 0..<Double(CueTime.limit)
        guard possible.contains(start), possible.contains(end) else { return nil }
        return (Int(start), Int(end))
    }
}

extension Transcript {
    /// Takes what each segment says, at the times that the closure reads, in milliseconds.
    fileprivate mutating func take(
        _ segments: [Any], times: (TranscriptJSON.Object) -> (Int, Int)?
    ) {
        for (index, value) in segments.enumerated() {
            let place = index + 1
            guard let segment = value as? TranscriptJSON.Object,
                let (start, end) = times(segment)
            else {
                problems.append(
                    Problem(place: place, reason: "it should have a start and an end, and has not"))
                continue
            }
            guard end >= start else {
                problems.append(Problem(place: place, reason: "it should not end before it begins"))
                continue
            }
            guard let text = TranscriptJSON.text(segment["text"]) else { continue }
            cues.append(
                Cue(
                    place: place, speaker: TranscriptJSON.text(segment["speaker"]), start: start,
                    end: end, text: text))
        }
    }
}
