internal import Foundation
internal import RecordingIndex

/// Reads the analyses of type `transcript` of a vCon: the bodies are what other programs wrote, as JSON
/// or as text.
enum VConTranscripts {
    static func read(_ object: TranscriptJSON.Object) throws(TranscriptError) -> [Transcript] {
        let dialogs = object["dialog"] as? [Any] ?? []
        var transcripts: [Transcript] = []
        for case let analysis as TranscriptJSON.Object in object["analysis"] as? [Any] ?? []
        where analysis["type"] as? String == "transcript" {
            guard var transcript = transcript(in: analysis["body"]) else { continue }
            transcript.format = .vCon
            transcript.part = transcripts.count + 1
            transcript.recordingName = recordingName(analysis["dialog"], dialogs)
            transcript.isOfOneOfSeveral =
                transcript.recordingName == nil && dialogs.count > 1
            let names = [analysis["vendor"], analysis["product"]].compactMap(TranscriptJSON.text)
            if !names.isEmpty { transcript.producer = names.joined(separator: " ") }
            transcripts.append(transcript)
        }
        guard !transcripts.isEmpty else { throw .noTranscript }
        return transcripts
    }

    private static func transcript(in body: Any?) -> Transcript? {
        if let object = body as? TranscriptJSON.Object {
            return TranscriptJSON.transcript(in: object)
        }
        guard let text = body as? String else { return nil }
        // A body in a body ends here: what is in it is no vCon.
        if let value = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
            let object = value as? TranscriptJSON.Object
        {
            return TranscriptJSON.transcript(in: object)
        }
        return CueParser.read(Array(text.utf8)[...])
    }

    /// The name of the file of the one dialog that an analysis is about.
    private static func recordingName(_ reference: Any?, _ dialogs: [Any]) -> String? {
        let number =
            reference as? Int
            ?? (reference as? [Any]).flatMap { list in
                list.count == 1 ? list.first as? Int : nil
            }
        guard let number, dialogs.indices.contains(number) else { return nil }
        return TranscriptJSON.text((dialogs[number] as? TranscriptJSON.Object)?["filename"])
    }
}
