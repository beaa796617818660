import ArgumentParser
import RecordingIndex

/// A case of which something is said that goes for all that is linked to it.
struct HeldCaseOptions: ParsableArguments {
    @Argument(help: "The case's reference.")
    var reference: String

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    /// Opens the index and looks it up in it.
    func find() throws -> (RecordingIndex, CaseFile) {
        let index = try indexOptions.open(.write)
        return (index, try index.caseFile(reference: reference))
    }
}

extension CustodyOptions {
    /// Why; throws where it is not said.
    func requiredReason() throws -> String {
        guard let reason else {
            throw ValidationError("Say why with --reason: it is kept with what is done.")
        }
        return reason
    }
}
