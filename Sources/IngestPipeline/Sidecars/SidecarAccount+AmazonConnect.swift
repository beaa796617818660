import CallFacts

extension SidecarAccount {
    /// Reads a contact record, with an account for each of its recordings, or a single one where it
    /// lists none; `nil` where it is no contact record.
    ///
    /// When the contact began is not when its recording did: that is a remark. On which channel the agent
    /// is, the record does not say.
    static func accounts(
        amazonConnect object: SidecarObject, _ reader: FactReader
    ) -> [SidecarAccount]? {
        let record = object.object("Contact") ?? object
        guard record.has("ContactId") || record.has("Id"),
            record.has("InitiationMethod") || record.has("InitiationTimestamp")
        else { return nil }
        let account = SidecarAccount(contact: record, reader.inUTC)
        var recordings = record.objects("Recordings") ?? []
        if recordings.isEmpty, let only = record.object("Recording") { recordings = [only] }
        guard !recordings.isEmpty else { return [account] }
        return recordings.map { account.adding(recording: $0, reader.inUTC) }
    }

    private init(contact record: SidecarObject, _ reader: FactReader) {
        self.init()
        require(
            .text,
            [
                "ContactId", "Id", "InitiationMethod", "InitiationTimestamp", "DisconnectTimestamp",
            ], in: record)
        require(
            .object, ["Agent", "CustomerEndpoint", "SystemEndpoint", "Recording"], in: record)
        require(.objects, ["Recordings"], in: record)
        let id = record.text("ContactId") ?? record.text("Id")
        references = Set([id].compactMap(\.self))
        let agent = record.object("Agent")
        let customer = record.object("CustomerEndpoint")?.text("Address")
        let system = record.object("SystemEndpoint")?.text("Address")
        if let agent {
            require(.text, ["ConnectedToAgentTimestamp", "Username"], in: agent)
        }
        for name in ["CustomerEndpoint", "SystemEndpoint"] {
            if let end = record.object(name) { require(.text, ["Address"], in: end) }
        }
        add(.callReference, id, reader)
        add(.started, record.text("InitiationTimestamp"), reader)
        add(.answered, agent?.text("ConnectedToAgentTimestamp"), reader)
        add(.ended, record.text("DisconnectTimestamp"), reader)
        add(.handler, agent?.text("Username"), reader)
        add(.caller, customer, reader)
        switch record.text("InitiationMethod") {
        case "INBOUND":
            add(.direction, "inbound", reader)
            add(.from, customer, reader)
            add(.to, system, reader)
        case "OUTBOUND", "EXTERNAL_OUTBOUND", "CALLBACK":
            add(.direction, "outbound", reader)
            add(.from, system, reader)
            add(.to, customer, reader)
        default: break
        }
    }

    private func adding(recording: SidecarObject, _ reader: FactReader) -> SidecarAccount {
        var account = self
        account.require(
            .text, ["Location", "StartTimestamp", "StopTimestamp"], in: recording)
        if let name = recording.text("Location").flatMap(Self.fileName) {
            account.fileNames = [name]
        }
        let start = recording.text("StartTimestamp")
        if !facts.contains(where: { $0.field == .started }) { account.add(.started, start, reader) }
        if let start, let stop = recording.text("StopTimestamp") {
            account.add(.remark, "recorded from \(start) to \(stop)", reader)
        }
        return account
    }
}
