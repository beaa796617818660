import CustodyLog

/// How nodes of a graph are named and spelt.
struct GraphNames {
    /// The reference of the case, which keeps graphs of several cases apart.
    let reference: String

    private static let vocabulary = "https://ontology.unifiedcyberontology.org/uco/"

    /// The prefixes of names.
    static let context: [String: String] = [
        "case-investigation": "https://ontology.caseontology.org/case/investigation/",
        "kb": "http://example.org/kb/",
        "uco-action": vocabulary + "action/",
        "uco-core": vocabulary + "core/",
        "uco-identity": vocabulary + "identity/",
        "uco-observable": vocabulary + "observable/",
        "uco-tool": vocabulary + "tool/",
        "uco-types": vocabulary + "types/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    private func name(_ kind: String, _ key: String) -> String {
        "kb:\(kind)-\(DerivedUUID.version5(of: "\(kind) \(reference) \(key)"))"
    }

    /// A reference to a node.
    func link(_ kind: String, _ key: String) -> CanonicalJSON {
        .object(["@id": .text(name(kind, key))])
    }

    /// A node; `kind` and `key` name it.
    func node(
        _ kind: String, _ key: String, type: String, _ members: [String: CanonicalJSON]
    ) -> CanonicalJSON {
        .object(
            members.merging(["@id": .text(name(kind, key)), "@type": .text(type)]) { $1 })
    }

    /// A moment.
    func time(_ text: String) -> CanonicalJSON {
        .object(["@type": .text("xsd:dateTime"), "@value": .text(text)])
    }

    /// A file with its size and its hashes, in hexadecimal digits, by their methods.
    func file(
        _ key: String, name: String, byteCount: Int, hashes: [String: String],
        facets: [CanonicalJSON]
    ) -> CanonicalJSON {
        let list = hashes.sorted { $0.key < $1.key }.map { method, digits in
            node(
                "hash", "\(method) \(key)", type: "uco-types:Hash",
                [
                    "uco-types:hashMethod": .text(method),
                    "uco-types:hashValue": .object([
                        "@type": .text("xsd:hexBinary"), "@value": .text(digits),
                    ]),
                ])
        }
        let content = node(
            "facet", "content \(key)", type: "uco-observable:ContentDataFacet",
            [
                "uco-observable:hash": .list(list),
                "uco-observable:sizeInBytes": .integer(byteCount),
            ])
        let file = node(
            "facet", "file \(key)", type: "uco-observable:FileFacet",
            [
                "uco-observable:fileName": .text(name),
                "uco-observable:sizeInBytes": .integer(byteCount),
            ])
        return node(
            "file", key, type: "uco-observable:ObservableObject",
            ["uco-core:hasFacet": .list([content, file] + facets)])
    }
}
