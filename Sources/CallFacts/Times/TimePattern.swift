/// How times are written: `yyyy`, `MM`, `dd`, `HH`, `mm` and `ss` stand for as many digits, and
/// everything else for itself.
public struct TimePattern: Hashable, Sendable {
    /// The pattern as it was given.
    public let text: String
    private let isISO8601: Bool

    /// ISO 8601 as logs have it: `2026-01-31 09:30:00`, with `T` for the space or without seconds,
    /// and with a fraction and an offset from UTC where they are written.
    static let iso8601 = TimePattern(iso8601: "yyyy-MM-dd HH:mm:ss")

    /// Reads a pattern; `nil` when it lacks year, month, day or hour.
    public init?(_ text: String) {
        guard ["yyyy", "MM", "dd", "HH"].allSatisfy(text.contains) else { return nil }
        self.text = text
        isISO8601 = false
    }

    private init(iso8601 text: String) {
        self.text = text
        isISO8601 = true
    }

    /// What the clock showed, and the milliseconds by which the text says that it was ahead of UTC.
    func read(_ written: String) -> (reading: ClockReading, offset: Int64?)? {
        var reading = ClockReading()
        var rest = written.utf8[...]
        var pattern = text.utf8[...]
        while let letter = pattern.first {
            let run = pattern.prefix { $0 == letter }.count
            if isISO8601, letter == UInt8(ascii: ":"), rest.first != letter, run == 1,
                pattern.count == 3
            {
                break  // Seconds may be left out.
            }
            if let field = Self.field(letter) {
                guard let number = rest.takeDigits(run) else { return nil }
                reading[keyPath: field] = number
                pattern.removeFirst(run)
            } else {
                let next = rest.popFirst()
                let isT = isISO8601 && letter == UInt8(ascii: " ") && next == UInt8(ascii: "T")
                guard next == letter || isT else { return nil }
                pattern.removeFirst()
            }
        }
        guard isISO8601 else { return rest.isEmpty ? (reading, nil) : nil }
        if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
            rest.removeFirst()
            guard let fraction = rest.takeMilliseconds() else { return nil }
            reading.millisecond = fraction
        }
        guard !rest.isEmpty else { return (reading, nil) }
        guard let offset = rest.takeOffset(), rest.isEmpty else { return nil }
        return (reading, offset)
    }

    private static func field(_ letter: UInt8) -> WritableKeyPath<ClockReading, Int>? {
        switch letter {
        case UInt8(ascii: "y"): \.year
        case UInt8(ascii: "M"): \.month
        case UInt8(ascii: "d"): \.day
        case UInt8(ascii: "H"): \.hour
        case UInt8(ascii: "m"): \.minute
        case UInt8(ascii: "s"): \.second
        default: nil
        }
    }
}

extension Substring.UTF8View {
    /// Takes exactly so many digits.
    fileprivate mutating func takeDigits(_ count: Int) -> Int? {
        let digits = prefix(count)
        guard digits.count == count,
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(String(digits) ?? "")
        else { return nil }
        removeFirst(count)
        return number
    }

    /// Takes the digits of a fraction, of which milliseconds count.
    fileprivate mutating func takeMilliseconds() -> Int? {
        let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let text = String(digits.prefix(3)), !text.isEmpty, let number = Int(text) else {
            return nil
        }
        removeFirst(digits.count)
        return [100, 10, 1][text.utf8.count - 1] * number
    }

    /// Takes `Z`, `+01:00`, `+0100` or `+01`, with or without a space before; in milliseconds.
    fileprivate mutating func takeOffset() -> Int64? {
        if first == UInt8(ascii: " ") { removeFirst() }
        switch popFirst() {
        case UInt8(ascii: "Z"): return 0
        case UInt8(ascii: "+"): return takeHours()
        case UInt8(ascii: "-"): return takeHours().map { -$0 }
        default: return nil
        }
    }

    private mutating func takeHours() -> Int64? {
        guard let hours = takeDigits(2) else { return nil }
        if first == UInt8(ascii: ":") { removeFirst() }
        guard let minutes = isEmpty ? 0 : takeDigits(2) else { return nil }
        return Int64(hours * 60 + minutes) * 60_000
    }
}
