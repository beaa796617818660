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

    /// Reads a date, or a date and a time to the minute, second or millisecond, in UTC; `nil` for
    /// anything else.
    public init?(_ text: String) {
        let digits = text.hasSuffix("Z") ? text.dropLast() : text[...]
        let full = "0000-00-00T00:00:00.000"
        guard [10, 16, 19, 23].contains(digits.count) else { return nil }
        let whole = digits + full.dropFirst(digits.count) + "Z"
        // A day that no month has would be read as one of the next.
        guard let instant = Instant(String(whole)), instant.description == whole else { return nil }
        self.init(text: instant.description)
    }
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
