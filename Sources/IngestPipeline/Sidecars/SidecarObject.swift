internal import CallModel
import Foundation

/// An object of JSON, whose members may be anything.
struct SidecarObject {
    private let members: [String: Any]
    /// Where it lies in the document, such as `Agent.`; empty for the document itself.
    private let path: String

    /// What a member can be wanted as.
    enum Kind: String {
        case text
        case number = "a number"
        case object = "an object"
        case objects = "a list of objects"
        case texts = "a list of texts"
        case places = "a number from 0, or a list of such"
    }

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
        self.init(members, at: "")
    }

    private init(_ members: [String: Any], at path: String) {
        self.members = members
        self.path = path
    }

    /// Whether a member is there and not null.
    func has(_ name: String) -> Bool { members[name].map { !($0 is NSNull) } ?? false }

    /// What is the matter with a member that is wanted as something else than it is; `nil` where
    /// nothing is, or where it is not there.
    func fault(of name: String, as kind: Kind) -> String? {
        guard has(name), let value = members[name] else { return nil }
        let isRight =
            switch kind {
            case .text: Self.isText(value)
            case .number: (value as? String)?.isEmpty == true || number(name) != nil
            case .object: value is [String: Any]
            case .objects: (value as? [Any])?.allSatisfy { $0 is [String: Any] } ?? false
            case .texts: (value as? [Any])?.allSatisfy { $0 is String } ?? false
            case .places: Self.places(value) != nil
            }
        let isMixed = value is [Any] && ![.text, .number, .object].contains(kind)
        let found = isMixed ? "has something else in it" : "is \(Self.description(of: value))"
        return isRight ? nil : "\(path)\(name) should be \(kind.rawValue), and \(found)"
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
        (members[name] as? [String: Any]).map { SidecarObject($0, at: "\(path)\(name).") }
    }

    /// A member that is a list of objects, whose other elements are passed over.
    func objects(_ name: String) -> [SidecarObject]? {
        (members[name] as? [Any])?.enumerated().compactMap { place, element in
            (element as? [String: Any]).map {
                SidecarObject($0, at: "\(path)\(name)[\(place)].")
            }
        }
    }

    /// A member that is a list of texts, whose other elements are passed over.
    func texts(_ name: String) -> [String] {
        (members[name] as? [Any])?.compactMap { $0 as? String } ?? []
    }

    /// A member that is a whole number from 0, or a list of such numbers or of lists of them; empty for
    /// anything else.
    func places(_ name: String) -> [[Int]] { members[name].flatMap(Self.places) ?? [] }

    private static func places(_ value: Any) -> [[Int]]? {
        if let place = place(value) { return [[place]] }
        guard let list = value as? [Any] else { return nil }
        let places = list.compactMap { element in
            place(element).map { [$0] }
                ?? (element as? [Any]).flatMap { inner in
                    let places = inner.compactMap(place)
                    return places.count == inner.count ? places : nil
                }
        }
        return places.count == list.count ? places : nil
    }

    private static func place(_ value: Any) -> Int? {
        guard let number = value as? NSNumber, !number.isBoolean else { return nil }
        return Int(exactly: number.doubleValue).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func isText(_ value: Any) -> Bool {
        value is String || (value as? NSNumber)?.isBoolean == false
    }

    /// What a value is, without what it says: a problem is shown to whoever ingests.
    private static func description(of value: Any) -> String {
        switch value {
        case is String: "text"
        case let number as NSNumber: number.isBoolean ? "true or false" : "a number"
        case is [String: Any]: "an object"
        case is [Any]: "a list"
        default: "something else"
        }
    }
}

extension NSNumber {
    /// Whether it was `true` or `false`, and not 1 or 0.
    fileprivate var isBoolean: Bool { String(cString: objCType) == "c" }
}
