public import CallFacts
public import CallModel
internal import Foundation
internal import GRDB

/// One thing that does not go together with another, and what is known of its call.
public struct ReconciliationFinding: Hashable, Sendable {
    /// Where the number stands that is a near miss of the call's.
    public enum NumberPlace: Hashable, Sendable {
        /// As the handler typed it, in the row of the call log.
        case typed
        /// In the incident with this reference.
        case incident(String)
        /// As this source has it, overruled by one that counts more.
        case source(FactSource)
    }

    /// Both numbers, and what was done to the first to make the second of it.
    public struct Numbers: Hashable, Sendable {
        /// The number of the call.
        public let call: String
        /// The near miss of it.
        public let other: String
        /// How they differ.
        public let difference: NearMiss
        /// Everywhere the near miss stands.
        public internal(set) var places: [NumberPlace]
    }

    /// What does not go together.
    public let kind: FindingKind
    /// The recording; `nil` where there is none.
    public let recording: RecordingID?
    /// The first path at which the recording was found.
    public let path: FoundPath?
    /// The line of the call log on which the row begins, where the finding is about a row.
    public let line: Int?
    /// The name of that call log.
    public let log: String?
    /// The reference of the call.
    public let reference: String?
    /// When the call began.
    public let started: Timestamp?
    /// The handler by name, or by extension where no name is known.
    public let handler: String?
    /// The number at the other end.
    public let caller: String?
    /// How long the recording is, in milliseconds.
    public let recordedMilliseconds: Int?
    /// How long the parties were connected, in milliseconds.
    public let talkMilliseconds: Int?
    /// The numbers, of which one is a near miss of the other; only of `numberAltered`.
    public internal(set) var numbers: Numbers?

    /// What it is listed by, behind the time.
    let place: Int64
}

extension ReconciliationFinding {
    /// Reads a row of a ``ReconcileQuery``, column by column: there may be many, and GRDB looks up a
    /// name in each anew.
    init(
        _ kind: FindingKind, _ row: Row, numbers: Numbers? = nil, handlers: HandlersOfExtensions
    ) throws {
        self.kind = kind
        self.numbers = numbers
        recording = (row[0] as Int64?).map(RecordingID.init(rawValue:))
        place = row[0] as Int64? ?? row[1] as Int64? ?? 0
        line = row[2]
        log = row[3]
        started = (row[4] as Int64?).map(Timestamp.init(milliseconds:))
        reference = row[5]
        recordedMilliseconds = row[10]
        talkMilliseconds = row[11]
        path = (row[12] as Data?).map { FoundPath(bytes: $0) }
        handler = try handlers.handler(named: row[13], at: row[9])
        caller = row[14]
    }

    /// Orders by time; what has none comes last.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        guard left.started != right.started else { return left.place < right.place }
        guard let time = left.started, let other = right.started else { return left.started != nil }
        return time < other
    }
}
