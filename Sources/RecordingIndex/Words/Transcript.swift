/// What is said in a recording, as a file has it.
public struct Transcript: Hashable, Sendable {
    /// What is said in a stretch of the recording.
    public struct Cue: Hashable, Sendable {
        /// The line on which it begins, or in JSON its number; from 1.
        public var place: Int
        /// Who speaks, as the file says.
        public var speaker: String?
        /// The channel, from 1, where it is known.
        public var channel: Int?
        /// When it begins, in milliseconds from the beginning of the recording.
        public var start: Int
        /// When it ends; not before it begins.
        public var end: Int
        /// What is said; not empty.
        public var text: String

        /// Creates a cue from its parts.
        public init(
            place: Int, speaker: String? = nil, channel: Int? = nil, start: Int, end: Int,
            text: String
        ) {
            self.place = place
            self.speaker = speaker
            self.channel = channel
            self.start = start
            self.end = end
            self.text = text
        }
    }

    /// What could not be understood.
    public struct Problem: Hashable, Sendable {
        /// The line on which it begins, or in JSON its number; from 1.
        public var place: Int
        /// What was expected and what was found.
        public var reason: String

        /// Creates a problem from its parts.
        public init(place: Int, reason: String) {
            self.place = place
            self.reason = reason
        }
    }

    /// Which of the transcripts of the file it is, from 1.
    public var part = 1
    /// What the file is.
    public var format: TranscriptFormat
    /// The language, as the file or the operator says.
    public var language: String?
    /// What or who made it, as the file or the operator says.
    public var producer: String?
    /// The name of the recording's file, where the transcript says it.
    public var recordingName: String?
    /// Whether the file is about several recordings, and does not say which this one is of.
    public var isOfOneOfSeveral = false
    /// What is said, in the order of the file.
    public var cues: [Cue]
    /// What of it could not be understood, in the order of the file.
    public var problems: [Problem]

    /// Creates a transcript from what it holds.
    public init(format: TranscriptFormat, cues: [Cue] = [], problems: [Problem] = []) {
        self.format = format
        self.cues = cues
        self.problems = problems
    }
}
