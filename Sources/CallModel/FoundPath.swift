/// A path at which a file was found, byte for byte: names on Linux need not be UTF-8.
public struct FoundPath: Hashable, Sendable {
    /// The path exactly as the file system gives it, without the closing zero.
    public let bytes: [UInt8]

    /// Wraps the bytes of a path.
    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Wraps a path given as text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    private static let separator = UInt8(ascii: "/")

    /// The last component: the file's name.
    public var name: FoundPath {
        let start = bytes.lastIndex(of: Self.separator).map { $0 + 1 } ?? bytes.startIndex
        return FoundPath(bytes: bytes[start...])
    }

    /// The file's name without its extension, as RTTM and label files use it.
    public var stem: FoundPath {
        let name = name.bytes
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return FoundPath(bytes: name)
        }
        return FoundPath(bytes: name[..<dot])
    }

    /// The extension in lower case and without its dot; empty where there is none.
    public var fileExtension: String {
        let name = name.bytes
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return ""
        }
        return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    }

    /// The folder that holds the file; of an absolute path.
    public var folder: FoundPath {
        let end = bytes.lastIndex(of: Self.separator) ?? bytes.startIndex
        return FoundPath(bytes: end == bytes.startIndex ? bytes[...end] : bytes[..<end])
    }

    /// Whether this is a folder, or a path below it.
    public func isInside(_ folder: FoundPath) -> Bool {
        bytes == folder.bytes || bytes.starts(with: folder.appending([]).bytes)
    }

    /// The path of an entry of this folder.
    public func appending(_ name: some Sequence<UInt8>) -> FoundPath {
        let base = bytes.last == Self.separator ? bytes : bytes + [Self.separator]
        return FoundPath(bytes: base + Array(name))
    }
}

extension FoundPath: Comparable {
    /// Orders by bytes, which no locale changes.
    public static func < (left: FoundPath, right: FoundPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension FoundPath: CustomStringConvertible {
    /// The path on one line of valid text: control characters, line separators, controls of the
    /// writing direction, backslashes and bytes that are not UTF-8 become `\n`, `\t`, `\\` or
    /// `\xNN`, so that no name can forge a line or be lost.
    public var description: String {
        // As nearly all names are, and there are many of them.
        let backslash = UInt8(ascii: "\\")
        if bytes.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != backslash }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text = ""
        var rest = bytes[...]
        while let byte = rest.first {
            guard let (scalar, length) = Self.firstScalar(of: rest) else {
                text += Self.escape(byte)
                rest = rest.dropFirst()
                continue
            }
            switch scalar {
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\\": text += "\\\\"
            case _ where Self.isEscaped(scalar.properties):
                text += rest.prefix(length).map(Self.escape).joined()
            default: text.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst(length)
        }
        return text
    }

    /// Whether a character could break the line or turn round the order in which it is shown.
    private static func isEscaped(_ properties: Unicode.Scalar.Properties) -> Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl
        }
    }

    private static func firstScalar(of bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    private static func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.count == 1 ? "0" : "") + digits
    }
}
