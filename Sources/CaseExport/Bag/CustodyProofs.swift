import CustodyLog

/// The extract of a custody log in a bag: entries, each with a proof, and the head that they are in.
enum CustodyProofs {
    private static let folder = "data/custody/"

    /// What of it does not prove what it should; nothing in a bag without an extract.
    static func findings(in bag: BagFolder) -> [BagFinding] {
        let proofs = bag.files.filter { $0.hasPrefix(folder + "proof-") }.sorted()
        let head = lines(of: "head.json", in: bag).first
        var findings: [BagFinding] = []
        func find(_ name: String, _ detail: String) {
            findings.append(BagFinding(path: name, kind: .unproved, detail: detail))
        }
        var proved: Set<String> = []
        for name in proofs {
            guard let text = bag.text(of: name)?.split(separator: "\n").first,
                let proof = ProofBundle(json: text)
            else {
                find(name, "it is no '\(ProofBundle.version)'")
                continue
            }
            if let fault = proof.fault {
                find(name, fault)
            } else if proof.head.json.spelling != head.map(String.init) {
                find(name, "it is of another head than that in head.json")
            } else {
                proved.insert(proof.entry.json.spelling)
            }
        }
        let entries = Set(lines(of: "entries.ndjson", in: bag).map(String.init))
        let (unproved, missing) = (entries.subtracting(proved), proved.subtracting(entries))
        if !unproved.isEmpty {
            find(folder + "entries.ndjson", "of \(unproved.count) of its lines there is no proof")
        }
        if !missing.isEmpty {
            find(folder + "entries.ndjson", "\(missing.count) entries that are proved are missing")
        }
        return findings
    }

    private static func lines(of name: String, in bag: BagFolder) -> [Substring] {
        bag.text(of: folder + name)?.split(separator: "\n") ?? []
    }
}
