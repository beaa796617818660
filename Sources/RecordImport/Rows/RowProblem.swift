internal import CallFacts

/// Why a row cannot be taken.
enum RowProblem: Error, CustomStringConvertible {
    /// It has another number of fields than the header.
    case fieldCount(expected: Int, found: Int)
    /// A field does not say what it should.
    case fact(FactError)
    /// A field is empty that cannot be.
    case missing(String)
    /// A time is none.
    case time(String, CallTimeError)
    /// A shift ends before it begins.
    case endsBeforeStart(String, String)

    /// What was expected and what was found.
    var description: String {
        switch self {
        case .fieldCount(let expected, let found):
            "a row should have \(expected) fields as the first one has, and has \(found)"
        case .fact(let error): error.description
        case .missing(let field): "\(field): should not be empty"
        case .time(let field, let error): "\(field): \(error)"
        case .endsBeforeStart(let start, let end):
            "end: '\(end)' should lie behind the start, '\(start)'"
        }
    }

    /// Whether nobody can say what any row of the file means.
    var isAboutZone: Bool {
        switch self {
        case .fact(.time(_, .noZone)), .time(_, .noZone): true
        default: false
        }
    }
}
