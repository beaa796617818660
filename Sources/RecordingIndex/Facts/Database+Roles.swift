internal import CallFacts
internal import CallModel
internal import GRDB

extension Database {
    /// Enters the roles of a map that are not asserted yet.
    ///
    /// `stated` is what operators last said of each channel: their word is entered again where it changes,
    /// and any other source's only once. The number of the run is asked for when there is something to
    /// enter.
    ///
    /// - Returns: The number of the first row; `nil` where all were asserted already.
    private func assertRoles(
        _ map: ChannelMap, of recordingID: RecordingID, stated: [String?], actor: String,
        at now: Timestamp, ingestID: () throws -> Int64?
    ) throws -> Int64? {
        var first: Int64?
        for (index, role) in map.roles.enumerated() {
            let isKnown =
                if map.source == .operator {
                    stated[index] == role.rawValue
                } else {
                    try row(
                        IngestQuery.isRoleAsserted,
                        [
                            recordingID.rawValue, index + 1, role.rawValue, map.source.rawValue,
                            map.detail,
                        ]) != nil
                }
            if isKnown { continue }
            try execute(
                IngestQuery.assertRole,
                [
                    recordingID.rawValue, index + 1, role.rawValue, role.rawValue,
                    map.source.rawValue, map.detail, actor, now.text, try ingestID(),
                ])
            first = first ?? lastInsertedRowID
        }
        return first
    }

    /// Enters the roles of the maps that have as many as the recording has channels, and gives the
    /// channels those that count.
    ///
    /// - Returns: The number of the first row; `nil` where all were asserted already.
    func assert(
        _ maps: [ChannelMap], of recordingID: RecordingID, actor: String, at now: Timestamp,
        ingestID: () throws -> Int64?
    ) throws -> Int64? {
        guard !maps.isEmpty else { return nil }
        let channels = try rows(IngestQuery.rolesOfRecording, [recordingID.rawValue])
        let new = try maps.filter { $0.roles.count == channels.count }.compactMap { map in
            try assertRoles(
                map, of: recordingID, stated: channels.map { $0["stated"] }, actor: actor, at: now,
                ingestID: ingestID)
        }
        if !new.isEmpty { try resolveRoles(of: recordingID) }
        return new.first
    }

    /// Gives each channel the role that counts, and makes the call anew where one is another than it
    /// was.
    private func resolveRoles(of recordingID: RecordingID) throws {
        let channels = try rows(IngestQuery.rolesOfRecording, [recordingID.rawValue])
        var isChanged = false
        for channel in channels {
            let role: String? = channel["stated"] ?? channel["said"]
            guard role != channel["role"] else { continue }
            isChanged = true
            try execute(
                IngestQuery.resolveRole, [role, recordingID.rawValue, channel["channel"] as Int])
        }
        if isChanged { try remakeCall(of: recordingID) }
    }
}
