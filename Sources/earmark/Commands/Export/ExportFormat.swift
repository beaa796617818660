import ArgumentParser
import CaseExport

/// What a case is exported as.
enum ExportFormat: Hashable, ExpressibleByArgument {
    /// A folder with all of it.
    case bag
    /// One file for the case.
    case file(CaseFileFormat)
    /// A folder with one file a recording.
    case labels(LabelFormat)
    /// A folder with one vCon a call.
    case vcon

    /// Formats of one file for all recordings.
    enum CaseFileFormat: String, CaseIterable {
        /// The report that people read.
        case html
        /// Everything in exact values.
        case json
        /// All segments as `segments` lists them.
        case csv
        /// All utterances.
        case rttm
        /// CASE/UCO.
        case `case`
        /// Schedules of unused material.
        case mg6c, mg6d
        /// A paragraph for a statement.
        case statement
    }

    init?(argument: String) {
        switch argument {
        case "bag": self = .bag
        case "vcon": self = .vcon
        default:
            // RTTM holds many recordings, so that it comes as a file.
            if let format = CaseFileFormat(rawValue: argument) {
                self = .file(format)
            } else if let format = LabelFormat(rawValue: argument) {
                self = .labels(format)
            } else {
                return nil
            }
        }
    }

    var defaultValueDescription: String { "bag" }

    static var allValueStrings: [String] {
        ["bag", "vcon"] + CaseFileFormat.allCases.map(\.rawValue)
            + LabelFormat.allCases.filter { !$0.holdsManyRecordings }.map(\.rawValue)
    }
}
