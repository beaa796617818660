extension RecordLayout {
    /// The incident logs that are known.
    static let incidentLogs = [
        RecordLayout(
            name: "samples",
            fields: ownNames([
                "incident", "opened", "closed", "category", "handler", "text",
            ]).merging(["call": "call_number", "caller": "caller_number"]) { $1 },
            zone: "Europe/London"),
        RecordLayout(name: "generic", fields: ownNames(incidentFields)),
    ]

    /// The rosters that are known.
    static let rosters = [
        RecordLayout(name: "samples", fields: ownNames(rosterFields), zone: "Europe/London"),
        RecordLayout(name: "generic", fields: ownNames(rosterFields)),
    ]

    /// What a row of an incident log may say.
    static let incidentFields = [
        "incident", "call", "opened", "closed", "caller", "handler", "category", "text",
    ]
    /// What a row of a roster may say.
    static let rosterFields = ["handler", "extension", "team", "shift", "start", "end"]
}
