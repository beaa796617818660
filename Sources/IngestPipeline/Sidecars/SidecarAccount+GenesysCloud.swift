import CallFacts

extension SidecarAccount {
    /// Reads the metadata of an exported recording; `nil` where it is not that of one.
    ///
    /// Members of staff are known there by identifiers only, which say nothing to a reader and are a
    /// remark.
    init?(genesysCloud object: SidecarObject, _ reader: FactReader) {
        guard object.has("conversationId"), object.has("recordingId") || object.has("mediaType")
        else { return nil }
        self.init()
        require(
            .text,
            [
                "conversationId", "recordingId", "filePath", "startTime", "endTime",
                "initialDirection", "ani", "dnis",
            ], in: object)
        require(.number, ["durationMs"], in: object)
        require(.texts, ["userIds"], in: object)
        let reader = reader.inUTC
        references = Set([object.text("recordingId")].compactMap(\.self))
        fileNames = Set([object.text("filePath")].compactMap { $0.flatMap(Self.fileName) })
        add(.callReference, object.text("conversationId"), reader)
        add(.started, object.text("startTime"), reader)
        add(.ended, object.text("endTime"), reader)
        if let duration = object.number("durationMs"), (0...10_000_000_000).contains(duration) {
            facts.append(
                Fact(
                    .duration, object.text("durationMs") ?? "", .duration(Int64(duration)),
                    source: .sidecar))
        }
        add(.direction, object.text("initialDirection"), reader)
        let (from, to) = (object.text("ani"), object.text("dnis"))
        add(.from, from, reader)
        add(.to, to, reader)
        switch direction {
        case .inbound: add(.caller, from, reader)
        case .outbound: add(.caller, to, reader)
        case .internal, nil: break
        }
        addParties()
        let users = object.texts("userIds")
        if !users.isEmpty { add(.remark, "userIds: " + users.joined(separator: ", "), reader) }
    }
}

extension FactReader {
    /// The same by a clock that shows UTC and is right, as those of a cloud are taken to be.
    var inUTC: FactReader {
        FactReader(region: region, clock: Clock(zone: "UTC") ?? clock)
    }
}
