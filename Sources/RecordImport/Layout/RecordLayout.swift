/// Which column of a file holds what.
struct RecordLayout {
    /// How files of this kind are known, such as `asterisk`.
    var name: String
    /// The columns of a file without a header, in order; empty where there has to be one.
    var columns: [String] = []
    /// The column of each field, by the name of the field.
    var fields: [String: String]
    /// The zone in which its times are, where that is known.
    var zone: String?
    /// What is done to fields that hold more than their value.
    var refinement: Refinement?

    /// Which fields want more than to be read.
    enum Refinement {
        /// Asterisk's channels hold the extension, in `PJSIP/2007-000001a2`.
        case asterisk
        /// The same, and the samples have a number in `uniqueid` and two words in `userfield`.
        case samples
    }

    /// Where each field is in a record with this header.
    func positions(in header: [String]) -> [String: Int] {
        let names = header.map { $0.lowercased().filter { !$0.isWhitespace } }
        return fields.compactMapValues { column in
            names.firstIndex(of: column.lowercased().filter { !$0.isWhitespace })
        }
    }
}
