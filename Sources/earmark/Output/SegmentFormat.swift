import ArgumentParser
import CaseExport

/// How segments are written: as rows, or as labels that other programs read.
enum SegmentFormat: Hashable, ExpressibleByArgument {
    case rows(RowFormat)
    case labels(LabelFormat)

    init?(argument: String) {
        if let format = RowFormat(rawValue: argument) {
            self = .rows(format)
        } else if let format = LabelFormat(rawValue: argument) {
            self = .labels(format)
        } else {
            return nil
        }
    }

    /// The name by which it is asked for.
    var name: String {
        switch self {
        case .rows(let format): format.rawValue
        case .labels(let format): format.rawValue
        }
    }

    var defaultValueDescription: String { name }

    static var allValueStrings: [String] {
        RowFormat.allCases.map(\.rawValue) + LabelFormat.allCases.map(\.rawValue)
    }
}
