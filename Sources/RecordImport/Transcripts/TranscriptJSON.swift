internal import Foundation
internal import RecordingIndex

/// Reads transcripts in JSON: of Whisper (`segments`, in seconds), of whisper.cpp (`transcription`, in
/// milliseconds), and in a vCon (`analysis`).
enum TranscriptJSON {
    static func read(_ bytes: ArraySlice<UInt8>) throws(TranscriptError) -> [Transcript] {
        let document = try document(Data(bytes))
        if document.analyses != nil { return try VConTranscripts.read(document) }
        guard let transcript = transcript(in: document) else { throw .noTranscript }
        return [transcript]
    }

    /// What matters of a JSON text.
    static func document(_ data: Data) throws(TranscriptError) -> TranscriptDocument {
        do {
            return try JSONDecoder().decode(TranscriptDocument.self, from: data)
        } catch DecodingError.typeMismatch {
            throw .noTranscript
        } catch {
            throw .notJSON
        }
    }

    /// What a document has of either program; `nil` where it has nothing.
    static func transcript(in document: TranscriptDocument) -> Transcript? {
        if let segments = document.segments {
            var transcript = Transcript(format: .whisper)
            transcript.language = line(document.language)
            transcript.take(segments) { range($0.start, $0.end, unit: 1_000) }
            return transcript
        }
        guard let segments = document.transcription else { return nil }
        var transcript = Transcript(format: .whisperCPP)
        transcript.language = line(document.resultLanguage)
        transcript.producer = ["whisper.cpp", line(document.modelType)].compactMap(\.self)
            .joined(separator: " ")
        transcript.take(segments) { range($0.from, $0.to, unit: 1) }
        return transcript
    }

    /// A text on one line; `nil` where there is none.
    static func line(_ text: String?) -> String? {
        guard let line = text.map(CueText.oneLine), !line.isEmpty else { return nil }
        return line
    }

    /// Both times in milliseconds, of which the unit has so many.
    private static func range(_ start: Double?, _ end: Double?, unit: Double) -> (Int, Int)? {
        guard let start, let end else { return nil }
        let times = [start, end].map { ($0 * unit).rounded() }
        guard times.allSatisfy({ 0 <= $0 && $0 < Double(CueTime.limit) }) else { return nil }
        return (Int(times[0]), Int(times[1]))
    }
}

extension Transcript {
    /// Takes what each segment says, at the times that the closure reads, in milliseconds.
    fileprivate mutating func take(
        _ segments: [TranscriptDocument.Element<TranscriptDocument.Segment>],
        times: (TranscriptDocument.Segment) -> (Int, Int)?
    ) {
        for (index, element) in segments.enumerated() {
            let place = index + 1
            guard let segment = element.value, let (start, end) = times(segment) else {
                problems.append(
                    Problem(place: place, reason: "it should have a start and an end, and has not"))
                continue
            }
            guard end >= start else {
                problems.append(Problem(place: place, reason: "it should not end before it begins"))
                continue
            }
            guard let text = TranscriptJSON.line(segment.text) else { continue }
            cues.append(
                Cue(
                    place: place, speaker: TranscriptJSON.line(segment.speaker), start: start,
                    end: end, text: text))
        }
    }
}
