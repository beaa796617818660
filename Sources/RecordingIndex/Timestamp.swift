internal import CallFacts
internal import Foundation

/// A moment in UTC to the millisecond, as the index stores it: `2026-01-31T09:30:00.000Z`.
public struct Timestamp: Hashable, Sendable {
    /// ISO 8601: `YYYY-MM-DDTHH:MM:SS.sssZ`.
    public let text: String

    init(text: String) {
        self.text = text
    }

    init(milliseconds: Int64) {
        text = Instant(milliseconds: milliseconds).description
    }

    init(_ date: Date) {
        text = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

extension Timestamp {
    /// The milliseconds since 1970-01-01 UTC of a time in this form; `nil` for any other text.
    static func milliseconds(_ text: String) -> Int64? { Instant(text)?.milliseconds }
}

extension Timestamp: Comparable {
    /// Orders by time, which the form of the text makes the order of its characters.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.text < right.text
    }
}

extension Timestamp: CustomStringConvertible {
    /// The same as ``text``.
    public var description: String { text }
}
