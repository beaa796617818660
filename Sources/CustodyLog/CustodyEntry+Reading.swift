internal import CallModel

extension CustodyEntry: Decodable {
    private struct Stored: Decodable {
        var acting_as: String?
        var actor: String
        var arguments: [String]
        var at: String
        var `case`: String?
        var command: String
        var entry: Int
        var ingest: Int?
        var kind: String
        var parameters: String?
        var previous: String
        var program_version: String
        var reason: String?
        var recipients: String?
        var result_digest: String?
        var subject_count: Int?
        var subject_digest: String?
        var subjects: [String]
        var version: String
    }

    /// Reads an entry as ``json`` spells it. What it says may be untrue: its hash shows that.
    public init(from decoder: any Decoder) throws {
        let stored = try Stored(from: decoder)
        guard stored.version == Self.version, let kind = CustodyKind(rawValue: stored.kind),
            let previous = LogHash(hexadecimal: stored.previous)
        else { throw DecodingError.notSpelt(as: Self.version, decoder) }
        var subjects: CustodySubjects?
        if let count = stored.subject_count,
            let digest = stored.subject_digest.flatMap({ LogHash(hexadecimal: $0) })
        {
            subjects = CustodySubjects(
                count: count, digest: digest,
                list: stored.subjects.compactMap { ContentHash(hexadecimal: $0) })
        }
        self.init(
            number: stored.entry, at: stored.at, kind: kind, actor: stored.actor,
            actingAs: stored.acting_as, caseReference: stored.case, ingest: stored.ingest,
            command: stored.command, arguments: stored.arguments, reason: stored.reason,
            recipients: stored.recipients, subjects: subjects,
            programVersion: stored.program_version, parameters: stored.parameters,
            resultDigest: stored.result_digest.flatMap { LogHash(hexadecimal: $0) },
            previous: previous)
    }
}
