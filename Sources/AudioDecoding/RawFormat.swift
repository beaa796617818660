import SampleKernels

/// How headerless audio is encoded, as an operator states it: `ulaw:8000:1`.
public struct RawFormat: Hashable, Sendable {
    /// An encoding that headerless files of telephony have.
    public enum Encoding: String, CaseIterable, Hashable, Sendable {
        /// ITU-T G.711 mu-law.
        case ulaw
        /// ITU-T G.711 A-law.
        case alaw
        /// Linear, 16 bits, little-endian: Asterisk's `sln`.
        case pcm16
        /// Linear, 16 bits, big-endian.
        case pcm16be
        /// GSM 6.10 in frames of 33 bytes.
        case gsm
        /// OKI or Dialogic ADPCM.
        case vox
    }

    /// How each sample is encoded.
    public var encoding: Encoding
    /// Sample frames a second, within ``AudioLimits/sampleRates``.
    public var sampleRate: Int
    /// Channels, within ``AudioLimits/channelCounts``; 1 for `gsm` and `vox`.
    public var channelCount: Int

    /// Reads `ENCODING:RATE:CHANNELS`; without channels it is one, without a rate 8,000. `sln`
    /// stands for `pcm16`.
    ///
    /// - Throws: ``RawFormatError`` that says what was expected.
    public init(_ text: String) throws(RawFormatError) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        let name = fields[0].lowercased()
        guard fields.count <= 3 else { throw .fieldCount(fields.count) }
        guard let encoding = Encoding(rawValue: name == "sln" ? "pcm16" : name) else {
            throw .encoding(String(fields[0]))
        }
        let rate = fields.count > 1 ? String(fields[1]) : "8000"
        guard let sampleRate = Int(rate), AudioLimits.sampleRates.contains(sampleRate) else {
            throw .sampleRate(rate)
        }
        let channels = fields.count > 2 ? String(fields[2]) : "1"
        guard let channelCount = Int(channels), AudioLimits.channelCounts.contains(channelCount)
        else { throw .channelCount(channels) }
        if [.gsm, .vox].contains(encoding), channelCount > 1 { throw .onlyMono(encoding) }
        self.encoding = encoding
        self.sampleRate = sampleRate
        self.channelCount = channelCount
    }

    /// Whether it may be about a file with this extension (without the dot, in any case).
    public func speaks(forExtension fileExtension: String) -> Bool {
        switch fileExtension.lowercased() {
        case "vox6": encoding == .vox && sampleRate == 6_000
        case "vox8": encoding == .vox && sampleRate == 8_000
        case let name: fileExtensions.contains(name)
        }
    }

    private var fileExtensions: [String] {
        switch encoding {
        case .ulaw: ["ulaw", "ul", "mulaw", "pcmu", "au", "snd", "raw"]
        case .alaw: ["alaw", "al", "pcma", "raw"]
        case .pcm16, .pcm16be: ["sln", "raw", "pcm"]
        case .gsm: ["gsm"]
        case .vox: ["vox"]
        }
    }

    /// What a file of that encoding is.
    func identification(fileSize: Int?) -> Identification? {
        guard fileSize != 0 else { return nil }
        let direct: SampleEncoding
        switch encoding {
        case .ulaw: direct = .muLaw
        case .alaw: direct = .aLaw
        case .pcm16: direct = .pcm16LittleEndian
        case .pcm16be: direct = .pcm16BigEndian
        case .gsm, .vox:
            return .libsndfile(
                SndFileLayout(
                    container: .headerless, codec: encoding == .gsm ? .gsm610 : .okiADPCM,
                    shape: .raw(self)))
        }
        return .direct(
            DirectLayout(
                container: .headerless, encoding: direct, sampleRate: sampleRate,
                channelCount: channelCount, extent: .open(from: 0)))
    }
}

extension RawFormat: CustomStringConvertible {
    /// The statement, as it can be read again: `ulaw:8000:1`.
    public var description: String { "\(encoding.rawValue):\(sampleRate):\(channelCount)" }
}
