internal import CallModel
import Foundation

/// An object of JSON, whose members may be anything.
struct SidecarObject {
    private let members: [String: Any]

    /// Reads bytes; `nil` for JSON that is no object, nor a list of a single one.
    ///
    /// - Throws: `json` where the bytes are none; Foundation refuses more than 512 levels.
    init?(json bytes: [UInt8]) throws(SidecarFault) {
        let root: Any
        do {
            root = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw .json
        }
        let list = root as? [Any]
        guard let members = (list?.count == 1 ? list?.first ?? root : root) as? [String: Any]
        else {
            return nil
        }
        self.members = members
    }

    private init(_ members: [String: Any]) {
        self.members = members
    }

    /// A member that is text or a number, as text; `nil` for anything else, and for no text.
    func text(_ name: String) -> String? {
        let text =
            switch members[name] {
            case let text as String: text.withoutNUL
            case let number as NSNumber where !number.isBoolean: number.stringValue
            default: ""
            }
        return text.isEmpty ? nil : text
    }

    /// A member that is a number, or text that is one.
    func number(_ name: String) -> Double? { text(name).flatMap(Double.init) }

    /// A member that is an object.
    func object(_ name: String) -> SidecarObject? {
        (members[name] as? [String: Any]).map(SidecarObject.init)
    }

    /// A member that is a list of objects, whose other elements are passed over.
    func objects(_ name: String) -> [SidecarObject]? {
        (members[name] as? [Any])?.compactMap { ($0 as? [String: Any]).map(SidecarObject.init) }
    }

    /// A member that is a list of texts, whose other elements are passed over.
    func texts(_ name: String) -> [String] {
        (members[name] as? [Any])?.compactMap { $0 as? String } ?? []
    }

    /// A member that is a whole number, or a list of whole numbers or of lists of them.
    func numbers(_ name: String) -> [[Int]] {
        switch members[name] {
        case let number as NSNumber: [[number.intValue]]
        case let list as [Any]:
            list.map { element in
                (element as? NSNumber).map { [$0.intValue] }
                    ?? (element as? [Any])?.compactMap { ($0 as? NSNumber)?.intValue } ?? []
            }
        default: []
        }
    }
}

extension NSNumber {
    /// Whether it was `true` or `false`, and not 1 or 0.
    fileprivate var isBoolean: Bool { String(cString: objCType) == "c" }
}
