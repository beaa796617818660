import CSndFile

/// libsndfile without anything of ours around it: writes fixtures and reads them for comparison.
enum SndFile {
    private final class Memory {
        var bytes: [UInt8]
        var offset = 0
        init(_ bytes: [UInt8] = []) { self.bytes = bytes }

        static func at(_ address: UnsafeMutableRawPointer?) -> Memory? {
            address.map { Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
        }
    }

    private static var callbacks: SF_VIRTUAL_IO {
        SF_VIRTUAL_IO(
            get_filelen: { sf_count_t(Memory.at($0)?.bytes.count ?? 0) },
            seek: { distance, whence, address in
                guard let memory = Memory.at(address) else { return -1 }
                let base = [0, memory.offset, memory.bytes.count][Int(whence)]
                memory.offset = base + Int(distance)
                return sf_count_t(memory.offset)
            },
            read: { target, count, address in
                guard let memory = Memory.at(address), let target else { return 0 }
                let available = max(min(Int(count), memory.bytes.count - memory.offset), 0)
                for index in 0..<available {
                    target.storeBytes(
                        of: memory.bytes[memory.offset + index], toByteOffset: index, as: UInt8.self
                    )
                }
                memory.offset += available
                return sf_count_t(available)
            },
            write: { source, count, address in
                guard let memory = Memory.at(address), let source else { return 0 }
                let end = memory.offset + Int(count)
                if end > memory.bytes.count {
                    memory.bytes += [UInt8](repeating: 0, count: end - memory.bytes.count)
                }
                for index in 0..<Int(count) {
                    memory.bytes[memory.offset + index] = source.load(
                        fromByteOffset: index, as: UInt8.self)
                }
                memory.offset = end
                return count
            },
            tell: { sf_count_t(Memory.at($0)?.offset ?? 0) })
    }

    /// The bytes of a file with these interleaved samples, and texts by libsndfile's number; `nil` when this build of libsndfile does
    /// not write the format.
    static func write(
        _ format: Int, sampleRate: Int = 8_000, channelCount: Int = 1, _ samples: [Int16],
        texts: [Int: String] = [:]
    ) -> [UInt8]? {
        var info = SF_INFO()
        info.format = Int32(truncatingIfNeeded: format)
        info.samplerate = Int32(sampleRate)
        info.channels = Int32(channelCount)
        let memory = Memory()
        var callbacks = callbacks
        let address = Unmanaged.passUnretained(memory).toOpaque()
        return withExtendedLifetime(memory) {
            guard let file = sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, address) else {
                return nil
            }
            for (kind, text) in texts { sf_set_string(file, Int32(kind), text) }
            sf_writef_short(file, samples, sf_count_t(samples.count / channelCount))
            sf_close(file)
            return memory.bytes
        }
    }

    /// The samples of each channel as `sf_readf_short` gives them; `nil` when the file does not
    /// open.
    static func read(_ bytes: [UInt8]) -> [[Int16]]? {
        var info = SF_INFO()
        let memory = Memory(bytes)
        var callbacks = callbacks
        let address = Unmanaged.passUnretained(memory).toOpaque()
        return withExtendedLifetime(memory) {
            guard let file = sf_open_virtual(&callbacks, Int32(SFM_READ), &info, address) else {
                return nil
            }
            defer { sf_close(file) }
            let channelCount = Int(info.channels)
            var samples: [Int16] = []
            var step = [Int16](repeating: 0, count: 1_000 * channelCount)
            while case let count = Int(sf_readf_short(file, &step, 1_000)), count > 0 {
                samples += step.prefix(count * channelCount)
            }
            return Signal.planes(samples, channelCount: channelCount)
        }
    }
}
