public import CallFacts
public import CallModel

/// A file of rows from elsewhere, understood, with what could not be.
public struct ImportedFile: Sendable {
    /// Its rows.
    public enum Content: Sendable {
        /// A call log.
        case calls([CallLogRow])
        /// An incident log.
        case incidents([IncidentRow])
        /// A roster.
        case roster([RosterShift])
    }

    /// A row that could not be taken.
    public struct Problem: Hashable, Sendable {
        /// The line on which it begins, from 1.
        public let line: Int
        /// What was expected and what was found.
        public let reason: String

        /// Creates a problem from its parts.
        public init(line: Int, reason: String) {
            self.line = line
            self.reason = reason
        }
    }

    /// Its name, without its folder.
    public var name: String
    /// The SHA-256 of its bytes.
    public var contentHash: ContentHash
    /// Its size in bytes.
    public var byteCount: Int
    /// How it was understood, as JSON with its keys in a fixed order.
    public var optionsJSON: String
    /// Its rows, in order.
    public var content: Content
    /// The rows that could not be taken, in order.
    public var problems: [Problem]

    /// Creates a file from its parts.
    public init(
        name: String, contentHash: ContentHash, byteCount: Int, optionsJSON: String,
        content: Content, problems: [Problem]
    ) {
        self.name = name
        self.contentHash = contentHash
        self.byteCount = byteCount
        self.optionsJSON = optionsJSON
        self.content = content
        self.problems = problems
    }

    /// What its rows are.
    public var kind: ImportKind {
        switch content {
        case .calls: .calls
        case .incidents: .incidents
        case .roster: .roster
        }
    }

    /// How many rows it has, without those that could not be taken.
    public var rowCount: Int {
        switch content {
        case .calls(let rows): rows.count
        case .incidents(let rows): rows.count
        case .roster(let rows): rows.count
        }
    }
}
