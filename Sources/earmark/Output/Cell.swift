import CallModel

/// One value in a row of output, with its spelling for people and for programs.
enum Cell: Hashable {
    case absent
    case text(String)
    case path(FoundPath)
    case integer(Int)
    case level(Level)
    case time(SampleTime)
    case decimal(Double, places: Int)

    /// A text, where there is one.
    static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .absent }

    /// The spelling in a table: times as a clock, nothing for what is absent.
    var forPeople: String {
        switch self {
        case .absent: ""
        // A line break in a value must not break the line of a table.
        case .text(let text): FoundPath(text).description
        case .path(let path): path.description
        case .integer(let number): String(number)
        case .level(let level): level.decibels
        case .time(let time): time.clock
        case .decimal(let number, let places): DecimalText.rounded(number, places: places)
        }
    }

    /// The spelling in CSV: times in seconds.
    var forPrograms: String {
        switch self {
        case .text(let text): text
        case .time(let time): time.seconds
        case .absent, .path, .integer, .level, .decimal: forPeople
        }
    }

    /// The spelling in JSON: numbers bare, text quoted, `null` for what is absent.
    var json: String {
        switch self {
        case .absent: "null"
        case .text, .path: JSONText.quote(forPrograms)
        case .integer, .level, .time, .decimal: forPrograms
        }
    }

    /// Whether columns of such values are set flush right.
    var isNumber: Bool {
        switch self {
        case .integer, .level, .time, .decimal: true
        case .absent, .text, .path: false
        }
    }
}

extension Level {
    /// The level in decibels with two decimals, from integers alone.
    fileprivate var decibels: String {
        let magnitude = Int(centiDBFS).magnitude
        let sign = centiDBFS < 0 ? "-" : ""
        return "\(sign)\(magnitude / 100).\(DecimalText.padded(magnitude % 100, width: 2))"
    }
}
