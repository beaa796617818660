import CallModel

/// An annotation document of ELAN, in version 3.0 of its format: a tier for each channel.
enum ElanDocument {
    static func text(of recording: LabelledRecording) -> String {
        var xml = MarkupWriter()
        xml.group(
            "ANNOTATION_DOCUMENT",
            [
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:noNamespaceSchemaLocation": "http://www.mpi.nl/tools/elan/EAFv3.0.xsd",
                // The format wants a date; the present one would make equal documents differ.
                "AUTHOR": "earmark", "DATE": "1970-01-01T00:00:00Z", "FORMAT": "3.0",
                "VERSION": "3.0",
            ]
        ) { xml in
            write(header: recording, to: &xml)
            let tiers = recording.tiers
            write(timesOf: tiers, in: recording, to: &xml)
            var number = 0
            for tier in tiers {
                write(tier, role: recording.roles[tier.channel], number: &number, to: &xml)
            }
            xml.element(
                "LINGUISTIC_TYPE",
                [
                    "GRAPHIC_REFERENCES": "false", "LINGUISTIC_TYPE_ID": "segment",
                    "TIME_ALIGNABLE": "true",
                ])
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.text
    }

    private static func write(header recording: LabelledRecording, to xml: inout MarkupWriter) {
        let name = PercentEncoding.path(recording.path.name.bytes)
        xml.group("HEADER", ["MEDIA_FILE": "", "TIME_UNITS": "milliseconds"]) { xml in
            xml.element(
                "MEDIA_DESCRIPTOR",
                [
                    "MEDIA_URL": "file:\(name)",
                    "MIME_TYPE": recording.path.fileExtension == "wav" ? "audio/x-wav" : "audio/*",
                    "RELATIVE_MEDIA_URL": "./\(name)",
                ])
        }
    }

    /// Two slots a segment, in the order of tiers.
    private static func write(
        timesOf tiers: [LabelTier], in recording: LabelledRecording, to xml: inout MarkupWriter
    ) {
        xml.group("TIME_ORDER", [:]) { xml in
            let ends = tiers.flatMap(\.segments).flatMap { [$0.startSample, $0.endSample] }
            for (index, end) in ends.enumerated() {
                xml.element(
                    "TIME_SLOT",
                    [
                        "TIME_SLOT_ID": "ts\(String(index + 1))",
                        "TIME_VALUE": "\(String(recording.time(end).milliseconds))",
                    ])
            }
        }
    }

    /// `number` is that of the last annotation before.
    private static func write(
        _ tier: LabelTier, role: Role?, number: inout Int, to xml: inout MarkupWriter
    ) {
        var next = number
        xml.group(
            "TIER",
            [
                "LINGUISTIC_TYPE_REF": "segment", "PARTICIPANT": .text(role?.rawValue ?? ""),
                "TIER_ID": .text(tier.name),
            ]
        ) { xml in
            for segment in tier.segments {
                next += 1
                xml.group("ANNOTATION", [:]) { xml in
                    xml.group(
                        "ALIGNABLE_ANNOTATION",
                        [
                            "ANNOTATION_ID": "a\(String(next))",
                            "TIME_SLOT_REF1": "ts\(String(2 * next - 1))",
                            "TIME_SLOT_REF2": "ts\(String(2 * next))",
                        ]
                    ) { $0.element("ANNOTATION_VALUE", [:], text: segment.label) }
                }
            }
        }
        number = next
    }
}
