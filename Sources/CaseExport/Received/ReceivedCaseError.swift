import CallFacts
import CallModel

/// What is wrong with a case that was handed on.
public struct ReceivedCaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where, and what should be there.
    public let description: String

    init(_ description: String) { self.description = description }

    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            description = "\(Self.place(context.codingPath + [key])) is not there"
        case .valueNotFound(_, let context):
            description = "\(Self.place(context.codingPath)) is null, and has to be there"
        case .typeMismatch(let type, let context):
            description =
                "\(Self.place(context.codingPath)) should be \(Self.name(of: type)), and is not"
        case .dataCorrupted(let context):
            description = "\(Self.place(context.codingPath)) \(context.debugDescription)"
        @unknown default: description = "\(error)"
        }
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any Collection.Type where "\(type)".hasPrefix("Array"): "a list"
        default: "an object"
        }
    }

    /// A place in the words of JSON Path, such as `$.items[3].status`.
    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce(into: "$") { text, key in
            text += key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
        }
    }
}

extension DecodingError {
    /// A value that is of its type, and cannot be right.
    static func fault(_ place: [any CodingKey], _ text: String) -> DecodingError {
        .dataCorrupted(Context(codingPath: place, debugDescription: text))
    }
}

extension KeyedDecodingContainer {
    /// A value that is of its type, and cannot be right.
    func fault(_ key: Key, _ text: String) -> DecodingError {
        .fault(codingPath + [key], text)
    }

    /// A SHA-256 in hexadecimal digits.
    func hash(_ key: Key) throws -> ContentHash {
        let text = try decode(String.self, forKey: key)
        guard let hash = ContentHash(hexadecimal: text) else {
            throw fault(key, "should be 64 hexadecimal digits, and is '\(text)'")
        }
        return hash
    }

    /// Text that says something.
    func text(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        guard !text.isEmpty else { throw fault(key, "should say something, and is empty") }
        return text
    }

    /// Text that says something, or none.
    func textIfPresent(_ key: Key) throws -> String? {
        try decodeNil(forKey: key) ? nil : text(key)
    }

    /// A day.
    func day(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        // A day that no month has would be read as one of the next.
        guard Instant(text + "T00:00:00.000Z")?.description.prefix(10) == text[...] else {
            throw fault(key, "should be a day such as 2026-01-31, and is '\(text)'")
        }
        return text
    }

    /// A number of things.
    func count(_ key: Key) throws -> Int {
        let number = try decode(Int.self, forKey: key)
        guard number >= 0 else { throw fault(key, "should be 0 or more, and is \(number)") }
        return number
    }

    /// One of the words that there are.
    func word<Word: RawRepresentable<String>>(_ key: Key) throws -> Word {
        let text = try decode(String.self, forKey: key)
        guard let word = Word(rawValue: text) else {
            throw fault(key, "is '\(text)', which is none that is known")
        }
        return word
    }

    /// A moment in UTC, as it is spelt.
    func time(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        // In the one spelling, so that it can be entered as it is; a day that no month has is none.
        guard Instant(text)?.description == text else {
            throw fault(key, "should be a time such as 2026-01-31T09:30:00.000Z, and is '\(text)'")
        }
        return text
    }

    /// A moment in UTC, as it is spelt, or none.
    func timeIfPresent(_ key: Key) throws -> String? {
        try decodeNil(forKey: key) ? nil : time(key)
    }

    /// A level in hundredths of a dBFS.
    func level(_ key: Key) throws -> Level {
        Level(centiDBFS: try decode(Int16.self, forKey: key))
    }

    /// A stretch of at least one sample frame.
    func samples(start: Key, count: Key) throws -> Range<Int> {
        let (first, length) = (
            try decode(Int.self, forKey: start), try decode(Int.self, forKey: count)
        )
        guard let samples = Range(startSample: first, sampleCount: length) else {
            throw fault(count, "should be 1 or more, behind a start of 0 or more")
        }
        return samples
    }
}
