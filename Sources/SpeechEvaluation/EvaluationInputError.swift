public import SeparatedValues

/// A line of a reference, hypothesis or groups file that cannot be understood.
public struct EvaluationInputError: Error, Hashable {
    /// What is wrong with it.
    public enum Problem: Error, Hashable {
        /// An RTTM line of a type that RTTM does not have.
        case unknownLineType(String)
        /// A `SPEAKER` line that ends before its duration.
        case tooFewFields(Int)
        /// Something else where a channel should be.
        case notAChannel(String)
        /// Something else where a number of channels should be.
        case notAChannelCount(String)
        /// Something else where a time in seconds should be.
        case notATime(String)
        /// A header that lacks a column, has one that is not known, or has one twice.
        case header([String])
        /// A record with another number of fields than the header.
        case fieldCount(expected: Int, found: Int)
        /// Nothing where the name of a recording or group should be.
        case emptyName
        /// A second record of one recording.
        case repeatedRecording(String)
        /// A record that cannot be read as comma-separated values.
        case csv(CSVFault)
    }

    /// The line, counted from 1.
    public var line: Int
    /// What is wrong with it.
    public var problem: Problem

    /// Creates an error from its parts.
    init(line: Int, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }
}

extension EvaluationInputError: CustomStringConvertible {
    /// The line, what was expected and what was found.
    public var description: String { "line \(line): \(problem)" }
}

extension EvaluationInputError.Problem: CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String {
        switch self {
        case .unknownLineType(let type):
            "an RTTM line should begin with SPEAKER or another type of RTTM, or with ;; for a "
                + "comment, and begins with '\(type)'"
        case .tooFewFields(let count):
            "a SPEAKER line should have a file, a channel, a start and a duration behind it, and "
                + "has \(count) fields in all"
        case .notAChannel(let text):
            "a channel should be 1 to 1024, and is '\(text)'"
        case .notATime(let text):
            "a time should be in seconds, such as 83.45, and is '\(text)'"
        case .notAChannelCount(let text):
            "the number of channels should be 1 to 1024, and is '\(text)'"
        case .header(let columns):
            "the columns should be stem, group, and if wanted duration_s and channels, and are "
                + columns.joined(separator: ", ")
        case .fieldCount(let expected, let found):
            "there should be \(expected) fields, as in the header, and there are \(found)"
        case .emptyName: "the stem and the group should have a name, and one is empty"
        case .repeatedRecording(let stem): "\(stem) has a line already"
        case .csv(let fault): fault.description
        }
    }
}
