/// What the extension of a file name promises about the content.
///
/// Content decides what a file is; this only tells when the name contradicts it, and whether
/// content that nobody recognises ought to have been audio.
public struct FileNameClaim: Hashable, Sendable {
    /// A promise.
    private enum Promise: Hashable, Sendable {
        /// One of these containers.
        case containers(Set<AudioContainer>)
        /// This codec in Ogg.
        case ogg(AudioCodec)
        /// Headerless audio, with the statement that fits most often.
        case headerless(hint: String)
        /// A format that is not documented, or has no signature.
        case proprietary(String)
    }

    /// The extension in lower case, without the dot; empty when there is none.
    public let fileExtension: String
    private let promise: Promise?

    /// Reads the extension of a file name or path.
    public init(fileName: String) {
        let name = fileName.split(separator: "/").last ?? ""
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        let isNamed = parts.count > 1 && !(parts.count == 2 && parts[0].isEmpty)
        fileExtension = isNamed ? parts[parts.count - 1].lowercased() : ""
        promise = Self.promises[fileExtension]
    }

    /// How the name contradicts what the content turned out to be, such as `named .mp3, is
    /// Opus in Ogg`; `nil` when it does not.
    public func mismatch(with identification: Identification) -> String? {
        guard let container = identification.container, container != .headerless else { return nil }
        let isKept =
            switch promise {
            case .containers(let containers): containers.contains(container)
            case .ogg(let codec): container == .ogg && identification.codec == codec
            case .headerless, .proprietary: false
            case nil: fileExtension.isEmpty
            }
        if isKept { return nil }
        return "named .\(fileExtension), is \(container.describing(identification.codec))"
    }

    /// Why content that is not recognised cannot be decoded under this name; `nil` when the name
    /// does not say that it is audio at all.
    public var reasonWhenUnknown: String? {
        switch promise {
        case .containers(let containers):
            "named .\(fileExtension), but the content is no known audio"
                + (containers.contains(.au) ? "; if it is headerless, say how it is encoded" : "")
        case .ogg: "named .\(fileExtension), but the content is not Ogg"
        case .headerless(let hint):
            "headerless by its name: say how it is encoded, such as \(hint)"
        case .proprietary(let name):
            "\(name): no decoder for it here; convert a copy with a tool that decodes it, "
                + "and ingest the copy"
        case nil: nil
        }
    }

    private static let promises: [String: Promise] = {
        let wave: Promise = .containers([.wav, .rifx, .rf64, .bw64])
        var promises: [String: Promise] = [
            "wav": wave, "wave": wave, "wav49": wave, "bwf": wave,
            "rf64": .containers([.rf64]), "bw64": .containers([.bw64]), "w64": .containers([.w64]),
            "au": .containers([.au]), "snd": .containers([.au, .aiff]),
            "aif": .containers([.aiff]), "aiff": .containers([.aiff]), "aifc": .containers([.aiff]),
            "caf": .containers([.caf]), "voc": .containers([.voc]), "flac": .containers([.flac]),
            "ogg": .containers([.ogg]), "oga": .containers([.ogg]),
            "opus": .ogg(.opus), "spx": .ogg(.speex),
            "mp1": .containers([.mpeg]), "mp2": .containers([.mpeg]),
            "mp3": .containers([.mpeg]), "mpga": .containers([.mpeg]),
            "sph": .containers([.nist]), "nist": .containers([.nist]),
            "amr": .containers([.amr]), "awb": .containers([.amr]), "aac": .containers([.adts]),
            "m4a": .containers([.mp4]), "m4b": .containers([.mp4]), "mp4": .containers([.mp4]),
            "3gp": .containers([.mp4]), "3ga": .containers([.mp4]), "mov": .containers([.mp4]),
            "wma": .containers([.asf]), "asf": .containers([.asf]), "wmv": .containers([.asf]),
            "mka": .containers([.matroska]), "mkv": .containers([.matroska]),
            "webm": .containers([.matroska]), "weba": .containers([.matroska]),
            "avi": .containers([.avi]), "ra": .containers([.realMedia]),
            "rm": .containers([.realMedia]), "wv": .containers([.wavPack]),
            "ape": .containers([.monkeysAudio]), "tta": .containers([.trueAudio]),
            "mpc": .containers([.musepack]), "lbc": .containers([.ilbc]),
            "qcp": .containers([.qcp]), "silk": .containers([.silk]), "slk": .containers([.silk]),
            "pcap": .containers([.packetCapture]), "pcapng": .containers([.packetCapture]),
            "nmf": .proprietary("NICE .nmf recording"), "mcf": .proprietary("Oreka .mcf capture"),
            "dss": .proprietary("Digital Speech Standard"),
            "ds2": .proprietary("Digital Speech Standard 2"),
        ]
        for name in ["g722", "g723", "g726", "g728", "g729"] {
            promises[name] = .proprietary("headerless \(name.uppercased())")
        }
        for name in ["ulaw", "ul", "mulaw", "pcmu"] {
            promises[name] = .headerless(hint: "ulaw:8000:1")
        }
        for name in ["alaw", "al", "pcma"] { promises[name] = .headerless(hint: "alaw:8000:1") }
        for name in ["sln", "raw", "pcm"] { promises[name] = .headerless(hint: "pcm16:8000:1") }
        promises["gsm"] = .headerless(hint: "gsm:8000:1")
        promises["vox"] = .headerless(hint: "vox:8000:1")
        promises["vox8"] = .headerless(hint: "vox:8000:1")
        promises["vox6"] = .headerless(hint: "vox:6000:1")
        return promises
    }()
}
