import CallFacts
import CallModel

extension SidecarAccount {
    /// Reads a conversation container, with an account for each recording in it; `nil` where it is none.
    ///
    /// - Throws: `member` where it has no list of parties, or of dialogs.
    static func accounts(
        vCon object: SidecarObject, _ reader: FactReader
    ) throws(SidecarFault) -> [SidecarAccount]? {
        guard object.has("parties"), object.has("dialog"), object.has("vcon") || object.has("uuid")
        else { return nil }
        for name in ["parties", "dialog"] {
            if let fault = object.fault(of: name, as: .objects) { throw .member(fault) }
        }
        let parties = object.objects("parties") ?? []
        let dialogs = object.objects("dialog") ?? []
        let known = parties.map { VConParty($0) }
        return dialogs.filter { $0.text("type") == "recording" }.map { dialog in
            var account = SidecarAccount(dialog, known, of: object, reader.inUTC)
            for party in parties {
                account.require(.text, ["tel", "sip", "name", "role"], in: party)
            }
            return account
        }
    }

    /// `parties` has an element for each channel of a recording with several, and the parties that are
    /// mixed where there is one. The first party rang, unless `originator` says who did.
    private init(
        _ dialog: SidecarObject, _ known: [VConParty], of container: SidecarObject,
        _ reader: FactReader
    ) {
        self.init()
        require(.text, ["uuid", "subject"], in: container)
        require(.text, ["filename", "url", "start"], in: dialog)
        require(.number, ["duration"], in: dialog)
        require(.places, ["parties", "originator"], in: dialog)
        fileNames = Set(
            [dialog.text("filename"), dialog.text("url")].compactMap {
                $0.flatMap(Self.fileName)
            })
        add(.callReference, container.text("uuid"), reader)
        add(.remark, container.text("subject"), reader)
        add(.started, dialog.text("start"), reader)
        add(.duration, dialog.text("duration"), reader)

        let channels = dialog.places("parties")
        var taking: [Int] = []
        for index in channels.joined() where known.indices.contains(index) {
            if !taking.contains(index) { taking.append(index) }
        }
        let stated = dialog.places("originator").first?.first
        guard taking.count == 2, let first = stated ?? taking.first,
            let other = taking.first(where: { $0 != first }), taking.contains(first)
        else { return }
        add(.from, known[first].number, reader)
        add(.to, known[other].number, reader)
        addParties()
        guard let handler = handler(known, first, other) else { return }
        let caller = handler == first ? other : first
        add(.handler, known[handler].name, reader)
        if number(.caller) == nil { add(.caller, known[caller].number, reader) }
        if direction == nil { add(.direction, handler == first ? "outbound" : "inbound", reader) }
        let roles: [Role] = channels.compactMap { parties in
            guard parties.count == 1 else { return nil }
            return parties[0] == handler ? .handler : .caller
        }
        if channels.count > 1, roles.count == channels.count { self.roles = roles }
    }

    /// Which of two parties is the handler: by the role that the container gives one of them, or else by
    /// the extension.
    private func handler(_ known: [VConParty], _ first: Int, _ other: Int) -> Int? {
        switch (known[first].role, known[other].role) {
        case (.handler, .handler), (.caller, .caller): return nil
        case (.handler, _), (_, .caller): return first
        case (.caller, _), (_, .handler): return other
        case (nil, nil): break
        }
        switch direction {
        case .inbound: return other
        case .outbound: return first
        case .internal, nil: return nil
        }
    }
}
