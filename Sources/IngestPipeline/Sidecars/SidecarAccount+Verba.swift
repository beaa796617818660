import CallFacts

extension SidecarAccount {
    /// Reads the leaves of a Verba metadata document; `nil` where they are not of one.
    ///
    /// Times without an offset of their own are by the recorder's clock. The name that counts as the
    /// handler's is that of the side with an extension.
    init?(verba fields: [String: String], _ reader: FactReader) {
        guard fields["native_call_id"] != nil || fields["native_id"] != nil,
            fields["source_caller_id"] != nil || fields["destination_caller_id"] != nil
        else { return nil }
        self.init()
        references = Set(["id", "native_id", "native_call_id"].compactMap { fields[$0] })
            .filter { !$0.isEmpty }
        add(.callReference, fields["native_call_id"] ?? fields["id"], reader)
        add(.from, fields["source_caller_id"], reader)
        add(.to, fields["destination_caller_id"], reader)
        add(.started, fields["start_time"], reader)
        add(.ended, fields["end_time"], reader)
        if let duration = fields["duration"] { add(duration: duration) }
        addParties()
        switch direction {
        case .inbound: add(.handler, fields["destination_name"], reader)
        case .outbound: add(.handler, fields["source_name"], reader)
        case .internal, nil: break
        }
    }

    /// Enters a duration of `HH:mm:ss`, or of seconds or milliseconds where start and end tell which.
    private mutating func add(duration text: String) {
        let parts = text.split(separator: ":").map { Double($0) }
        if parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2],
            (0..<10_000).contains(hours), (0..<60).contains(minutes), (0..<61).contains(seconds)
        {
            let milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000
            enter(duration: text, milliseconds)
        } else if let number = Double(text), let between = millisecondsBetween {
            let candidates = [number, number * 1000].filter { abs($0 - between) <= 2_000 }
            if candidates.count == 1 { enter(duration: text, candidates[0]) }
        }
    }

    private mutating func enter(duration text: String, _ milliseconds: Double) {
        facts.append(
            Fact(.duration, text, .duration(Int64(milliseconds.rounded())), source: .sidecar))
    }

    private var millisecondsBetween: Double? {
        func moment(_ field: FactField) -> Int64? {
            guard case .time(let time)? = facts.first(where: { $0.field == field })?.value else {
                return nil
            }
            return time.instant.milliseconds
        }
        guard let start = moment(.started), let end = moment(.ended) else { return nil }
        return Double(end - start)
    }
}
