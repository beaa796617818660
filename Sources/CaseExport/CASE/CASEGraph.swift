import CallModel
public import CustodyLog

/// A case as a graph in the words of CASE 1.4.0 and UCO 1.4.0, in JSON-LD: originals and clips with
/// their hashes, exhibits, acts of the custody log, and the tool.
public struct CASEGraph {
    private let exported: ExportedCase
    private let names: GraphNames

    /// Makes the graph of a case.
    public init(_ exported: ExportedCase) {
        self.exported = exported
        names = GraphNames(reference: exported.reference)
    }

    /// The graph.
    public var json: CanonicalJSON {
        .object([
            "@context": .object(GraphNames.context.mapValues(CanonicalJSON.text)),
            "@graph": .list(
                [investigation, tool] + people + exported.recordings.map(file)
                    + exported.clips.map(file) + exhibits + exported.custody.map { act($0.entry) }),
        ])
    }

    private var investigation: CanonicalJSON {
        names.node(
            "investigation", exported.reference, type: "case-investigation:Investigation",
            [
                "case-investigation:investigationStatus": .text(
                    exported.closedAt == nil ? "open" : "closed"),
                "uco-core:name": .text(exported.name),
                "uco-core:object": .list(
                    exported.recordings.map { names.link("file", $0.contentHash.description) }),
            ])
    }

    private var tool: CanonicalJSON {
        names.node(
            "tool", "earmark", type: "uco-tool:Tool",
            [
                "uco-core:name": .text("earmark"),
                "uco-tool:version": .text(exported.occasion.programVersion),
            ])
    }

    /// Everybody who acted, each once.
    private var people: [CanonicalJSON] {
        Set(exported.custody.map(\.entry.actor)).sorted().map { actor in
            names.node(
                "identity", actor, type: "uco-identity:Identity",
                ["uco-core:name": .text(actor)])
        }
    }

    private func file(_ recording: ExportedRecording) -> CanonicalJSON {
        let key = recording.contentHash.description
        return names.file(
            key, name: recording.fileName, byteCount: recording.byteCount,
            hashes: ["SHA256": key].merging(
                recording.longHash.map { ["SHA512": Hexadecimal.text(of: $0)] } ?? [:]
            ) { $1 },
            facets: [
                names.node(
                    "facet", "audio \(key)", type: "uco-observable:AudioFacet",
                    [
                        "uco-observable:audioType": .text(recording.codec),
                        "uco-observable:format": .text(recording.container),
                    ])
            ])
    }

    private func file(_ clip: ExportedClip) -> CanonicalJSON {
        let key = clip.contentHash.description
        return names.file(
            key, name: clip.shownName, byteCount: clip.byteCount, hashes: ["SHA256": key],
            facets: [])
    }

    /// A provenance record for each mark, of an exhibit or of a clip of one.
    private var exhibits: [CanonicalJSON] {
        let items = exported.items.compactMap { item -> CanonicalJSON? in
            guard let mark = item.mark, let recording = exported.recording(item.recording) else {
                return nil
            }
            let part = item.partText(in: recording)
            let description = [item.description, part].compactMap(\.self).joined(separator: "; ")
            return provenance(
                mark, description: description, of: recording.contentHash.description)
        }
        let clips = exported.clips.compactMap { clip in
            clip.mark.map {
                provenance(
                    $0, description: "Clip of recording \(clip.recording)",
                    of: clip.contentHash.description)
            }
        }
        return items + clips
    }

    private func provenance(_ mark: String, description: String, of file: String) -> CanonicalJSON {
        names.node(
            "provenance-record", mark, type: "case-investigation:ProvenanceRecord",
            [
                "case-investigation:exhibitNumber": .text(mark),
                "uco-core:description": .text(description),
                "uco-core:object": .list([names.link("file", file)]),
            ])
    }

    private func act(_ entry: CustodyEntry) -> CanonicalJSON {
        let held = Set(exported.recordings.map(\.contentHash))
        let files = (entry.subjects?.list ?? []).filter(held.contains)
        var members: [String: CanonicalJSON] = [
            "uco-action:endTime": names.time(entry.at),
            "uco-action:instrument": .list([names.link("tool", "earmark")]),
            "uco-action:performer": names.link("identity", entry.actor),
            "uco-action:startTime": names.time(entry.at),
            "uco-core:description": .text(
                "Entry \(entry.number) of the custody log, \(entry.hash)"
                    + (entry.reason.map { ". Reason: \($0)" } ?? "")),
            "uco-core:name": .text("\(entry.kind.rawValue): \(entry.command)"),
        ]
        if !files.isEmpty {
            members["uco-action:object"] = .list(files.map { names.link("file", $0.description) })
        }
        return names.node(
            "action", "\(entry.hash)", type: "case-investigation:InvestigativeAction", members)
    }
}
