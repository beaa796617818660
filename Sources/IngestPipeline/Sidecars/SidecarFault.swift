import SystemPackage

/// Why a file that stands beside a recording cannot be read as a sidecar.
enum SidecarFault: Error, Hashable {
    /// It holds nothing.
    case empty
    /// It begins neither as JSON nor as XML does.
    case neitherJSONNorXML
    /// It is no JSON, or JSON that is nested too deeply.
    case json
    /// It is no XML, or XML with a document type, the entities of which are not followed.
    case xml(line: Int)
    /// It is larger than sidecars are.
    case tooLarge
    /// The system would not read it.
    case unreadable(Errno)
}

extension SidecarFault: CustomStringConvertible {
    /// What was expected and what was found.
    var description: String {
        switch self {
        case .empty: "it is empty"
        case .neitherJSONNorXML: "it should be JSON or XML, and is neither"
        case .json: "it should be JSON, and is not, or is nested too deeply"
        case .xml(let line):
            "it should be XML without a document type, and is not at line \(line)"
        case .tooLarge:
            "it should have \(Sidecar.greatestByteCount) bytes at most, and has more"
        case .unreadable(let error): "it cannot be read: \(error)"
        }
    }
}
