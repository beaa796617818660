extension RecordLayout {
    /// The call logs that are known.
    static let callLogs = [samples, asterisk, freeswitch, generic]

    /// The 18 columns of Asterisk's call detail records, as the samples and `synthesize` have them.
    private static let samples = RecordLayout(
        name: "samples", columns: asteriskColumns, fields: asteriskFields,
        zone: "Europe/London", refinement: .samples)

    /// Asterisk's `Master.csv`, which has no header:
    /// https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/CDR-Variables/
    private static let asterisk = RecordLayout(
        name: "asterisk", columns: asteriskColumns, fields: asteriskFields, refinement: .asterisk)

    /// The `example` template of FreeSWITCH's `mod_cdr_csv`, which has no header, and the names that
    /// its variables have: https://developer.signalwire.com/freeswitch/integration/cdr/
    private static let freeswitch = RecordLayout(
        name: "freeswitch",
        columns: [
            "caller_id_name", "caller_id_number", "destination_number", "context", "start_stamp",
            "answer_stamp", "end_stamp", "duration", "billsec", "hangup_cause", "uuid",
            "bleg_uuid", "accountcode", "read_codec", "write_codec",
        ],
        fields: [
            "from": "caller_id_number", "to": "destination_number", "started": "start_stamp",
            "answered": "answer_stamp", "ended": "end_stamp", "duration": "duration",
            "talkDuration": "billsec", "call": "uuid", "otherLeg": "bleg_uuid",
            "remark": "hangup_cause", "direction": "direction",
        ])

    /// A log with a header whose columns are named as the fields are.
    private static let generic = RecordLayout(name: "generic", fields: ownNames(callFields))

    /// What a row of a call log may say.
    static let callFields = [
        "started", "answered", "ended", "duration", "talkDuration", "handler", "extension",
        "caller", "from", "to", "direction", "call", "otherLeg", "incident", "typedNumber",
        "remark",
    ]

    static func ownNames(_ fields: [String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0, $0) })
    }

    private static let asteriskColumns = [
        "accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp",
        "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags",
        "uniqueid", "userfield",
    ]

    private static let asteriskFields = [
        "from": "src", "to": "dst", "started": "start", "answered": "answer", "ended": "end",
        "duration": "duration", "talkDuration": "billsec", "call": "uniqueid",
        "remark": "disposition", "channel": "channel", "dstchannel": "dstchannel",
        "userfield": "userfield",
    ]
}
