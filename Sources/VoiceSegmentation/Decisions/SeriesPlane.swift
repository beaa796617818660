import SampleKernels

/// A series over the frames of one tile, or over their pairs, each value taken over a window around its
/// place.
///
/// A window over `width` places around place `t` reaches from `t - width / 2` to `t + width / 2 - 1`.
/// Windows of 2, 4, 8 … places are made of two halves, many places at a time.
struct SeriesPlane {
    /// Values from some place of the tile's halo on.
    private(set) var values: [Int16]
    /// How many places into ``values`` the first of the tile is.
    private(set) var origin: Int

    /// The stretch of a channel's series that a tile looks at.
    init<Value: FixedWidthInteger>(
        _ series: RecentSeries<Value>, _ tileStart: Int, _ scaled: (Value) -> Int16
    ) {
        origin = FrameGrid.halo
        let length = FrameGrid.tileLength(series.endIndex - tileStart) + 2 * FrameGrid.halo
        let first = tileStart - FrameGrid.halo
        let inside = max(0, -first)..<min(length, series.endIndex - first)
        precondition(
            first + inside.lowerBound >= series.startIndex, "what a tile looks at is there")
        values = [Int16](unsafeUninitializedCapacity: length) { values, count in
            let start = first - series.startIndex
            series.withValues { series in
                for place in inside { values[place] = scaled(series[start + place]) }
            }
            let (before, after) = (values[inside.lowerBound], values[inside.upperBound - 1])
            for place in 0..<inside.lowerBound { values[place] = before }
            for place in inside.upperBound..<length { values[place] = after }
            count = length
        }
    }

    private init(values: [Int16], origin: Int) {
        self.values = values
        self.origin = origin
    }

    /// The value of a place of the tile.
    subscript(place: Int) -> Int16 { values[origin + place] }

    /// What an operation makes of the values over a power of two of places, where it has been made
    /// `from` a lesser one already; means are rounded down at each doubling.
    consuming func window(
        _ operation: SeriesOperation, from: Int = 1, over width: Int
    ) -> Self {
        origin += from / 2 - width / 2
        var series = values.mutableSpan
        var distance = from
        while distance < width {
            combineNeighbours(&series, distance: distance, by: operation)
            distance *= 2
        }
        return self
    }

    /// The values of the places that lie so many later.
    func later(by placeCount: Int) -> Self {
        var moved = self
        moved.origin += placeCount
        return moved
    }

    /// The same series over pairs of places: what an operation makes of the two of each.
    ///
    /// A window over so many pairs is then that over twice as many places around the first of the pair.
    func pairs(_ operation: SeriesOperation) -> Self {
        overPairs { combinePairs($0, by: operation, into: &$1) }
    }

    /// The same series over pairs of places: the value of the first of each.
    var firstOfPairs: Self {
        overPairs { places, output in
            for pair in 0..<places.count / 2 { output[pair] = places[2 * pair] }
        }
    }

    /// The mean, over 32 places around the first of each pair, of how far a value is from the mean over
    /// `width`.
    func variationOverPairs(from width: Int) -> Self {
        let means = window(.mean, over: width)
        let near = values.span.extracting(droppingFirst: origin - means.origin)
        let strayed = [Int16](unsafeUninitializedCapacity: near.count) { output, count in
            var target = output.mutableSpan
            combine(near, means.values.span, by: .distance, into: &target)
            count = near.count
        }
        return Self(values: strayed, origin: means.origin)
            .pairs(.mean).window(.mean, over: 16)
    }

    private func overPairs(_ fill: (Span<Int16>, inout MutableSpan<Int16>) -> Void) -> Self {
        let places = values.span.extracting(droppingFirst: origin % 2)
        let halves = [Int16](unsafeUninitializedCapacity: places.count / 2) { output, count in
            var target = output.mutableSpan
            fill(places, &target)
            count = places.count / 2
        }
        return Self(values: halves, origin: origin / 2)
    }
}
