internal import RecordingIndex

/// Reads WebVTT and SubRip: blocks of lines with a blank line between them, each with a line of times
/// above what is said.
///
/// A block that cannot be read is given up, and the next one is read.
struct CueParser {
    private var transcript: Transcript
    private var block: [TextLines.Line] = []

    /// The transcript in a text; `nil` where it is neither of the two.
    static func read(_ bytes: ArraySlice<UInt8>) -> Transcript? {
        guard let first = TextLines(bytes).first(where: { !$0.isBlank })?.text else { return nil }
        let isWebVTT =
            first.hasPrefix("WEBVTT") && first.dropFirst(6).first?.isWhitespace ?? true
        guard
            isWebVTT || Int(first.filter { !$0.isWhitespace }) != nil
                || CueTime.range(first) != nil
        else { return nil }
        var parser = Self(transcript: Transcript(format: isWebVTT ? .webVTT : .subRip))
        for line in TextLines(bytes) {
            if line.isBlank {
                parser.endBlock()
            } else {
                parser.block.append(line)
            }
        }
        parser.endBlock()
        return parser.transcript
    }

    private init(transcript: Transcript) {
        self.transcript = transcript
    }

    private mutating func endBlock() {
        defer { block.removeAll(keepingCapacity: true) }
        guard let first = block.first else { return }
        let isWebVTT = transcript.format == .webVTT
        if isWebVTT, let heading = first.text?.prefix(while: { $0.isLetter }),
            ["WEBVTT", "NOTE", "STYLE", "REGION"].contains(heading),
            !(block.dropFirst().first?.text?.contains("-->") ?? false)
        {
            if heading == "WEBVTT" { takeHeader() }
            return
        }
        guard block.allSatisfy({ $0.text != nil }) else {
            return note(first, "it should be UTF-8, and is not")
        }
        let texts = block.compactMap(\.text)
        // A name or number may stand above the times.
        guard let timing = texts.prefix(2).firstIndex(where: { $0.contains("-->") }) else {
            return note(
                first, "there should be times such as 00:01.000 --> 00:02.500, and are none")
        }
        guard let (start, end) = CueTime.range(texts[timing]) else {
            return note(
                block[timing],
                "there should be times such as 00:01.000 --> 00:02.500, and are others")
        }
        guard end >= start else { return note(block[timing], "it should not end before it begins") }
        let said = texts[(timing + 1)...].joined(separator: "\n")
        for part in CueText(said, decodesEntities: isWebVTT).parts {
            transcript.cues.append(
                Transcript.Cue(
                    place: block[timing].number, speaker: part.speaker, start: start, end: end,
                    text: part.text))
        }
    }

    /// Lines such as `Language: en` may stand below the first.
    private mutating func takeHeader() {
        for line in block.compactMap(\.text) where line.lowercased().hasPrefix("language:") {
            let language = CueText.oneLine(String(line.dropFirst("language:".count)))
            if !language.isEmpty { transcript.language = language }
        }
    }

    private mutating func note(_ line: TextLines.Line, _ reason: String) {
        transcript.problems.append(.init(place: line.number, reason: reason))
    }
}
