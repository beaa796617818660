import SystemPackage

/// Why a file that stands beside a recording cannot be read as a sidecar.
enum SidecarFault: Error, Hashable {
    /// It holds nothing.
    case empty
    /// It begins neither as JSON nor as XML does.
    case neitherJSONNorXML
    /// It is no JSON, or JSON that is nested too deeply.
    case json
    /// It is no XML.
    case xml(line: Int)
    /// It is XML with a document type, which is refused: its entities are a way into other files.
    case documentType(line: Int)
    /// It is, or says that it is, in another encoding than UTF-8.
    case encoding(String)
    /// A member without which it says nothing is not what it should be.
    case member(String)
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
        case .xml(let line): "it should be XML, and is not at line \(line)"
        case .documentType(let line):
            "it should be XML without a document type, which is refused on purpose, and has one at "
                + "line \(line)"
        case .encoding(let found): "it should be in UTF-8, and \(found)"
        case .member(let problem): problem
        case .tooLarge:
            "it should have \(Sidecar.greatestByteCount) bytes at most, and has more"
        case .unreadable(let error): "it cannot be read: \(error)"
        }
    }
}
