internal import Foundation
internal import RecordingIndex

/// Reads the analyses of type `transcript` of a vCon: the bodies are what other programs wrote, as JSON
/// or as text.
enum VConTranscripts {
    static func read(_ document: TranscriptDocument) throws(TranscriptError) -> [Transcript] {
        var transcripts: [Transcript] = []
        for analysis in (document.analyses ?? []).compactMap(\.value)
        where analysis.type == "transcript" {
            guard var transcript = transcript(in: analysis) else { continue }
            transcript.format = .vCon
            transcript.part = transcripts.count + 1
            transcript.recordingName = recordingName(of: analysis, document)
            transcript.isOfOneOfSeveral =
                transcript.recordingName == nil && document.dialogs.count > 1
            let names = [analysis.vendor, analysis.product].compactMap(TranscriptJSON.line)
            if !names.isEmpty { transcript.producer = names.joined(separator: " ") }
            transcripts.append(transcript)
        }
        guard !transcripts.isEmpty else { throw .noTranscript }
        return transcripts
    }

    private static func transcript(in analysis: TranscriptDocument.Analysis) -> Transcript? {
        if let body = analysis.body { return TranscriptJSON.transcript(in: body) }
        guard let text = analysis.text else { return nil }
        // A body in a body ends here: what is in it is no vCon.
        if let document = try? TranscriptJSON.document(Data(text.utf8)) {
            return TranscriptJSON.transcript(in: document)
        }
        return CueParser.read(Array(text.utf8)[...])
    }

    /// The name of the file of the one dialog that an analysis is about.
    private static func recordingName(
        of analysis: TranscriptDocument.Analysis, _ document: TranscriptDocument
    ) -> String? {
        guard let number = analysis.dialogs.first, analysis.dialogs.count == 1,
            document.dialogs.indices.contains(number)
        else { return nil }
        return TranscriptJSON.line(document.dialogs[number].value?.filename)
    }
}
