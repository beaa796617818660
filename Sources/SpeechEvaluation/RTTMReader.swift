/// Reads rich transcription time marks (NIST): one line an interval, fields divided by white space.
public enum RTTMReader {
    /// What a line can be of; of all but `SPEAKER` nothing is taken.
    private static let lineTypes: Set<Substring> = [
        "SPEAKER", "SPKR-INFO", "SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX",
        "NON-SPEECH", "FILLER", "EDIT", "SU", "IP", "CB", "A/P",
    ]
    /// The channels that a line may name.
    static let channels = 1...1024

    /// Reads the text of one file.
    ///
    /// Empty lines, comments (`;;`) and lines of other known types are passed over. A line that
    /// cannot be understood is an error: what is passed over in silence is missing in a figure.
    public static func read(
        _ text: String, rounding: SpeechInterval.EndRounding
    ) throws(EvaluationInputError) -> RecordingSpeech {
        var speech = RecordingSpeech()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let fields = line.split(whereSeparator: \.isWhitespace)
            guard let type = fields.first, !type.hasPrefix(";;") else { continue }
            do throws(EvaluationInputError.Problem) {
                guard lineTypes.contains(type) else { throw .unknownLineType(String(type)) }
                guard type == "SPEAKER" else { continue }
                let (channel, interval) = try speaker(fields, rounding)
                speech.append(interval, toChannel: channel)
            } catch {
                throw EvaluationInputError(line: index + 1, error)
            }
        }
        return speech
    }

    /// Takes channel, start and duration from the fields of a `SPEAKER` line.
    private static func speaker(
        _ fields: [Substring], _ rounding: SpeechInterval.EndRounding
    ) throws(EvaluationInputError.Problem) -> (channel: Int, SpeechInterval) {
        guard fields.count >= 5 else { throw .tooFewFields(fields.count) }
        guard let channel = Int(fields[2]), channels.contains(channel) else {
            throw .notAChannel(String(fields[2]))
        }
        let interval = SpeechInterval(
            startMicroseconds: try time(fields[3]), durationMicroseconds: try time(fields[4]),
            rounding: rounding)
        return (channel, interval)
    }

    private static func time(_ field: Substring) throws(EvaluationInputError.Problem) -> Int {
        guard let time = DecimalSeconds.microseconds(field) else {
            throw .notATime(String(field))
        }
        return time
    }
}
