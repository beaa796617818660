/// Sidecars as the systems that write them document them.
enum SidecarFixture {
    static let verba = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- written by the recorder -->
        <cdr version="9">
          <id>4a9d5ec0-7a40-11e4-8271-001cc092f276</id>
          <modality_id>voice</modality_id>
          <native_id>d53f17c6a3b86ba0|1|-1</native_id>
          <native_call_id>d53f17c6a3b86ba0</native_call_id>
          <location>EM-RECORDER-1</location>
          <source_caller_id>07700 900123</source_caller_id>
          <source_name>Sons &amp; Daughters</source_name>
          <destination_caller_id>2007</destination_caller_id>
          <destination_name><![CDATA[J. Example]]></destination_name>
          <start_time>2026-07-04 21:15:02.120</start_time>
          <end_time>2026-07-04 21:16:02.120</end_time>
          <duration>60000</duration>
          <forward_reason/>
        </cdr>
        """

    static let genesysCloud = """
        {"mediaType": "Call", "provider": "Edge",
         "userIds": ["c1d2e3f4-0000-4000-8000-000000000007"],
         "conversationId": "5773eca4-0874-4617-a6e8-85591aa94609",
         "recordingId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
         "startTime": "2026-07-04T21:15:02.000Z", "endTime": "2026-07-04T21:16:00.500Z",
         "durationMs": 58500, "initialDirection": "OUTBOUND",
         "ani": "tel:+441632960007", "dnis": "tel:+447700900123"}
        """

    static let amazonConnect = """
        {"AWSContactTraceRecordFormatVersion": "2017-03-10", "Channel": "VOICE",
         "ContactId": "3f1a2b7c-1111-4c6d-9a7e-0123456789ab",
         "InitiationMethod": "INBOUND", "InitiationTimestamp": "2026-07-04T21:15:02Z",
         "DisconnectTimestamp": "2026-07-04T21:17:00Z", "Queue": null,
         "Agent": {"Username": "j.example", "AgentInteractionDuration": 90,
                   "ConnectedToAgentTimestamp": "2026-07-04T21:15:20Z"},
         "CustomerEndpoint": {"Address": "+447700900123", "Type": "TELEPHONE_NUMBER"},
         "SystemEndpoint": {"Address": "+441632960007", "Type": "TELEPHONE_NUMBER"},
         "Recordings": [
           {"Location": "bucket/connect/2026/07/04/3f1a2b7c-1111-4c6d-9a7e-0123456789ab_a.wav",
            "StartTimestamp": "2026-07-04T21:15:21Z", "StopTimestamp": "2026-07-04T21:16:00Z"},
           {"Location": "bucket/connect/2026/07/04/3f1a2b7c-1111-4c6d-9a7e-0123456789ab_b.wav",
            "StartTimestamp": "2026-07-04T21:16:10Z", "StopTimestamp": "2026-07-04T21:17:00Z"}]}
        """

    /// Two recordings of the same parties, the second of which the handler began.
    static let vCon = """
        {"vcon": "0.3.0", "uuid": "018e3f72-c3a8-8b8e-b468-6ebf2e2e8c14",
         "created_at": "2026-07-05T10:00:00Z",
         "parties": [{"tel": "+447700900123", "name": "The caller"},
                     {"tel": "+441632960007", "name": "J. Example", "role": "agent"}],
         "dialog": [
           {"type": "recording", "start": "2026-07-04T22:15:02.000+01:00", "duration": 4.72,
            "parties": [0, [1]], "mediatype": "audio/x-wav", "filename": "first.wav"},
           {"type": "text", "start": "2026-07-04T22:20:00+01:00", "parties": [0], "body": "!"},
           {"type": "recording", "start": "2026-07-04T22:30:00+01:00", "duration": 61,
            "parties": [0, 1], "originator": 1,
            "url": "https://example.org/recordings/second.wav?signature=1"}]}
        """
}
