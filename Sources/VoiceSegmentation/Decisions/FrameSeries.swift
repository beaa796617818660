import SampleKernels

/// Series over the frames of one tile, each value taken over a window around its frame.
///
/// All are in hundredths of a decibel. A window over `width` frames around frame `t` reaches from
/// `t - width / 2` to `t + width / 2 - 1`. Beyond the ends of the channel, its first and its last
/// frame go on. Windows of 2, 4, 8 … frames are made of two halves, eight frames at a time.
struct FrameSeries {
    /// Values from some frame of the tile's halo on.
    struct Plane {
        fileprivate(set) var values: [Int16]
        /// How many places into ``values`` the first frame of the tile is.
        fileprivate(set) var origin: Int

        /// The value of a frame of the tile.
        subscript(frame: Int) -> Int16 { values[origin + frame] }
    }

    /// The level of each frame.
    let level: Plane
    /// The mean of the levels over 4 frames.
    let smoothLevel: Plane

    /// Reads the levels of a tile that begins with a frame.
    init(_ channel: ChannelLevels, from tileStart: Int) {
        level = Plane(channel.levels, tileStart) { Swift.max($0, ChannelLevels.lowest) }
        smoothLevel = level.mean(over: 4)
    }
}

extension FrameSeries.Plane {
    /// The stretch of a channel's series that a tile looks at.
    init<Value: FixedWidthInteger>(
        _ series: [Value], _ tileStart: Int, _ scaled: (Value) -> Int16
    ) {
        origin = FrameGrid.halo
        let length = FrameGrid.tileLength(series.count - tileStart) + 2 * FrameGrid.halo
        values = [Int16](repeating: 0, count: length)
        let first = tileStart - FrameGrid.halo
        let inside = Swift.max(0, -first)..<Swift.min(length, series.count - first)
        series.withUnsafeBufferPointer { series in
            values.withUnsafeMutableBufferPointer { values in
                for place in inside { values[place] = scaled(series[first + place]) }
                let (before, after) = (values[inside.lowerBound], values[inside.upperBound - 1])
                for place in 0..<inside.lowerBound { values[place] = before }
                for place in inside.upperBound..<length { values[place] = after }
            }
        }
    }

    /// The mean around each frame over a power of two of frames, rounded down at each halving.
    func mean(over width: Int) -> Self {
        window(width) { halves, distance, output in
            var output = output.mutableSpan
            pairMeans(halves.span, distance: distance, into: &output)
        }
    }

    /// The greatest value around each frame over a power of two of frames.
    func maximum(over width: Int) -> Self {
        window(width) { halves, distance, output in
            var output = output.mutableSpan
            pairMaxima(halves.span, distance: distance, into: &output)
        }
    }

    /// The least value around each frame over a power of two of frames.
    func minimum(over width: Int) -> Self {
        window(width) { halves, distance, output in
            var output = output.mutableSpan
            pairMinima(halves.span, distance: distance, into: &output)
        }
    }

    /// The mean, around each frame over 32 frames, of how far a value is from the mean over `width`.
    func variation(over width: Int) -> Self {
        let means = mean(over: width)
        let shift = origin - means.origin
        var strayed = self
        strayed.origin = means.origin
        var output = strayed.values.mutableSpan
        distances(values.span.extracting(droppingFirst: shift), means.values.span, into: &output)
        return strayed.mean(over: 32)
    }

    /// The values of the frames that lie so many later.
    func later(by frameCount: Int) -> Self {
        var moved = self
        moved.origin += frameCount
        return moved
    }

    private func window(
        _ width: Int, _ combine: ([Int16], Int, inout [Int16]) -> Void
    ) -> Self {
        var halves = values
        var whole = values
        var distance = 1
        while distance < width {
            combine(halves, distance, &whole)
            swap(&halves, &whole)
            distance *= 2
        }
        return Self(values: halves, origin: origin - width / 2)
    }
}
