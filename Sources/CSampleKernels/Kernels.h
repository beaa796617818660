// The kernels, written once; each file that includes this compiles them for one instruction set, by
// the name in KERNELS.
#include "CSampleKernels.h"

#include <stdbool.h>
#include <string.h>

// Vectors are passed between functions that are compiled into one.
#pragma clang diagnostic ignored "-Wpsabi"

#if defined(__SSE2__)
#include <immintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

typedef int16_t Lanes __attribute__((ext_vector_type(16)));
typedef uint16_t UnsignedLanes __attribute__((ext_vector_type(16)));
typedef int32_t Sums __attribute__((ext_vector_type(8)));
typedef uint32_t UnsignedSums __attribute__((ext_vector_type(8)));
typedef int16_t EightLanes __attribute__((ext_vector_type(8)));
typedef int32_t FourSums __attribute__((ext_vector_type(4)));

enum { laneCount = 16, quarterLimit = CFrameSumsMaximumLength / 4 };

#define INLINE static inline __attribute__((always_inline))

INLINE Lanes load(const int16_t *source)
{
    Lanes lanes;
    memcpy(&lanes, source, sizeof lanes);
    return lanes;
}

INLINE void store(int16_t *target, Lanes lanes) { memcpy(target, &lanes, sizeof lanes); }

/// The first lanes, and zeros.
INLINE Lanes loadFirst(const int16_t *source, size_t count)
{
    Lanes lanes = 0;
    memcpy(&lanes, source, count * sizeof *source);
    return lanes;
}

/// Lane i is left[2i] * right[2i] + left[2i + 1] * right[2i + 1], which wraps around for
/// 2 * (-32768)^2 alone.
INLINE Sums pairProducts(Lanes left, Lanes right)
{
#if defined(WIDE)
    return (Sums)_mm256_madd_epi16((__m256i)left, (__m256i)right);
#elif defined(__SSE2__)
    Sums sums;
    sums.lo = (FourSums)_mm_madd_epi16((__m128i)left.lo, (__m128i)right.lo);
    sums.hi = (FourSums)_mm_madd_epi16((__m128i)left.hi, (__m128i)right.hi);
    return sums;
#elif defined(__ARM_NEON) && defined(__aarch64__)
    int16x8_t leftHalf = (int16x8_t)left.lo, rightHalf = (int16x8_t)right.lo;
    Sums sums;
    sums.lo = (FourSums)vpaddq_s32(
        vmull_s16(vget_low_s16(leftHalf), vget_low_s16(rightHalf)),
        vmull_high_s16(leftHalf, rightHalf));
    leftHalf = (int16x8_t)left.hi, rightHalf = (int16x8_t)right.hi;
    sums.hi = (FourSums)vpaddq_s32(
        vmull_s16(vget_low_s16(leftHalf), vget_low_s16(rightHalf)),
        vmull_high_s16(leftHalf, rightHalf));
    return sums;
#else
    return (Sums)((UnsignedSums)(__builtin_convertvector(left.even, Sums)
                      * __builtin_convertvector(right.even, Sums))
        + (UnsignedSums)(__builtin_convertvector(left.odd, Sums)
            * __builtin_convertvector(right.odd, Sums)));
#endif
}

/// The sum of the lanes of each of four vectors.
INLINE FourSums totals(Sums a, Sums b, Sums c, Sums d)
{
    FourSums first = a.lo + a.hi, second = b.lo + b.hi, third = c.lo + c.hi,
             fourth = d.lo + d.hi;
    FourSums left = __builtin_shufflevector(first, second, 0, 4, 1, 5)
        + __builtin_shufflevector(first, second, 2, 6, 3, 7);
    FourSums right = __builtin_shufflevector(third, fourth, 0, 4, 1, 5)
        + __builtin_shufflevector(third, fourth, 2, 6, 3, 7);
    return __builtin_shufflevector(left, right, 0, 1, 4, 5)
        + __builtin_shufflevector(left, right, 2, 3, 6, 7);
}

/// The greatest lane.
INLINE int16_t greatestLane(Lanes lanes)
{
    EightLanes eight = __builtin_elementwise_max(lanes.lo, lanes.hi);
#if defined(WIDE)
    // The one instruction for this looks for the least without a sign.
    EightLanes turned = eight ^ 0x7FFF;
    return (int16_t)(_mm_extract_epi16(_mm_minpos_epu16((__m128i)turned), 0) ^ 0x7FFF);
#else
    eight = __builtin_elementwise_max(
        eight, __builtin_shufflevector(eight, eight, 4, 5, 6, 7, 4, 5, 6, 7));
    eight = __builtin_elementwise_max(
        eight, __builtin_shufflevector(eight, eight, 2, 3, 2, 3, 2, 3, 2, 3));
    return eight[0] > eight[1] ? eight[0] : eight[1];
#endif
}

// MARK: Sums of frames

/// A sum of pairs of squares in 32 bits a lane: what overflows is told by the sum of the upper
/// halves.
typedef struct {
    UnsignedSums wrapped;
    UnsignedSums upper;
} SquareSums;

INLINE void addSquares(SquareSums *sums, Lanes lanes)
{
    UnsignedSums pairs = (UnsignedSums)pairProducts(lanes, lanes);
    sums->wrapped += pairs;
    sums->upper += pairs >> 16;
}

/// The lower halves of 512 pairs add up to less than 2^32, so that their sum is known from what
/// wrapped around.
INLINE int64_t squareSum(int32_t wrapped, int32_t upper)
{
    uint32_t lower = (uint32_t)wrapped - ((uint32_t)upper << 16);
    return ((int64_t)upper << 16) + lower;
}

/// Sums one frame, and writes the rounded means of every four samples.
INLINE void sumFrame(
    const int16_t *samples, size_t length, int16_t *quarters, CFrameSums *result, Lanes *highest,
    Lanes *lowest)
{
    Sums plain = 0;
    SquareSums squares = {0, 0}, differenceSquares = {0, 0};
    Lanes steepest = 0;
    for (size_t start = 0; start < length; start += laneCount) {
        size_t count = length - start;
        Lanes lanes, difference;
        if (count > laneCount) {
            lanes = load(samples + start);
            difference = (load(samples + start + 1) >> 1) - (lanes >> 1);
            *highest = __builtin_elementwise_max(*highest, lanes);
            *lowest = __builtin_elementwise_min(*lowest, lanes);
        } else {
            // The last sample has no neighbour, and lanes behind it no sample.
            lanes = count == laneCount ? load(samples + start) : loadFirst(samples + start, count);
            Lanes next = count == laneCount
                ? __builtin_shufflevector(
                      lanes, lanes, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15)
                : loadFirst(samples + start + 1, count - 1);
            difference = (next >> 1) - (lanes >> 1);
            Lanes seen = lanes;
            if (count < laneCount) {
                for (size_t lane = count; lane < laneCount; lane++) seen[lane] = samples[0];
                difference[count - 1] = 0;
            }
            *highest = __builtin_elementwise_max(*highest, seen);
            *lowest = __builtin_elementwise_min(*lowest, seen);
        }
        addSquares(&squares, lanes);
        addSquares(&differenceSquares, difference);
        steepest = __builtin_elementwise_max(steepest, __builtin_elementwise_abs(difference));

        Sums pairs = pairProducts(lanes, (Lanes)1);
        plain += pairs;
        FourSums fours = (pairs.even + pairs.odd + 2) >> 2;
        typedef int16_t FourLanes __attribute__((ext_vector_type(4)));
        FourLanes means = __builtin_convertvector(fours, FourLanes);
        memcpy(quarters + start / 4, &means, sizeof means);
    }
    FourSums sums = totals(
        (Sums)squares.wrapped, (Sums)squares.upper, (Sums)differenceSquares.wrapped,
        (Sums)differenceSquares.upper);
    FourSums sampleSum = totals(plain, plain, plain, plain);
    result->squares = squareSum(sums[0], sums[1]);
    result->halvedDifferenceSquares = squareSum(sums[2], sums[3]);
    result->samples = sampleSum[0];
    result->halvedDifferencePeak = greatestLane(steepest);
}

/// Correlates the quarters of a frame with three series of weights.
INLINE void weigh(
    const int16_t *quarters, size_t padded, const int16_t *weights, CFrameSums *result)
{
    Sums first = 0, second = 0, third = 0;
    for (size_t start = 0; start < padded; start += laneCount) {
        // Weights behind the last quarter are zero, whatever stands there.
        Lanes lanes = load(quarters + start);
        first += pairProducts(lanes, load(weights + start));
        second += pairProducts(lanes, load(weights + padded + start));
        third += pairProducts(lanes, load(weights + 2 * padded + start));
    }
    FourSums weighted = totals(first, second, third, third);
    memcpy(result->weighted, &weighted, sizeof result->weighted);
}

INLINE void sumFramesOf(
    size_t length, const int16_t *samples, size_t frameCount, size_t hop, const int16_t *weights,
    CFrameSums *sums, int16_t *least, int16_t *greatest)
{
    Lanes highest = INT16_MIN, lowest = INT16_MAX;
    // Quarters are stored in pieces and loaded whole: some frames later, that does not wait.
    enum { batch = 16 };
    int16_t quarters[batch][quarterLimit + laneCount];
    size_t padded = (length / 4 + laneCount - 1) / laneCount * laneCount;
    for (size_t done = 0; done < frameCount; done += batch) {
        size_t count = frameCount - done < batch ? frameCount - done : batch;
        for (size_t frame = 0; frame < count; frame++)
            sumFrame(
                samples + (done + frame) * hop, length, quarters[frame], &sums[done + frame],
                &highest, &lowest);
        for (size_t frame = 0; frame < count; frame++)
            weigh(quarters[frame], padded, weights, &sums[done + frame]);
    }
    // ~x turns the order round.
    *least = ~greatestLane(~lowest);
    *greatest = greatestLane(highest);
}

static void sumFrames(
    const int16_t *samples, size_t frameCount, size_t hop, size_t length, const int16_t *weights,
    CFrameSums *sums, int16_t *least, int16_t *greatest)
{
    // The frames of telephony are compiled apart.
    if (length == 80)
        sumFramesOf(80, samples, frameCount, hop, weights, sums, least, greatest);
    else
        sumFramesOf(length, samples, frameCount, hop, weights, sums, least, greatest);
}

// MARK: Levels

/// The upper halves of eight powers as doubles, with the exponent and the top of the fraction; powers of
/// 0 count as 1.
INLINE UnsignedSums upperHalves(const uint64_t *powers)
{
    typedef uint64_t Powers __attribute__((ext_vector_type(8)));
    typedef double Doubles __attribute__((ext_vector_type(8)));
    typedef uint32_t Halves __attribute__((ext_vector_type(16)));
    Powers bits;
    memcpy(&bits, powers, sizeof bits);
    // 2^52, to whose fraction a power is added by setting its bits.
    const Powers unit = 0x4330000000000000;
    Doubles values = (Doubles)(bits | unit) - (Doubles)unit;
    values = __builtin_elementwise_max(values, (Doubles)1);
    return ((Halves)values).odd;
}

/// The logarithms of eight powers.
INLINE Sums logarithms(const uint64_t *powers, const int32_t *fractions)
{
    UnsignedSums upper = upperHalves(powers);
    UnsignedSums octave = (upper >> 20) - 1023, place = upper >> 12 & 255, fraction;
#if defined(WIDE)
    fraction = (UnsignedSums)_mm256_i32gather_epi32(fractions, (__m256i)place, 4);
#else
    for (size_t lane = 0; lane < 8; lane++) fraction[lane] = (uint32_t)fractions[place[lane]];
#endif
    typedef uint64_t Products __attribute__((ext_vector_type(4)));
    UnsignedSums millionths = octave * 301030 + fraction;
    // Over 1000, by a product that is exact up to 2^31.
    Products even = ((Products)millionths & 0xFFFFFFFF) * 274877907 >> 38;
    Products odd = ((Products)millionths >> 32) * 274877907 >> 38;
    return (Sums)(even | odd << 32);
}

INLINE Sums clamped(Sums values, int32_t least, int32_t greatest)
{
    return __builtin_elementwise_min(
        __builtin_elementwise_max(values, (Sums)least), (Sums)greatest);
}

enum { levelBatch = 64, levelLanes = 8 };

/// What some frames come to, side by side, up to a whole vector.
typedef struct {
    uint64_t energy[levelBatch], difference[levelBatch], peak[levelBatch];
} LevelPowers;

/// The levels of eight frames.
INLINE void levelsOf(
    const LevelPowers *powers, size_t start, const CLevelScale *scale, EightLanes *level,
    EightLanes *brightness, EightLanes *crest)
{
    Sums power = logarithms(powers->energy + start, scale->fractions);
    Sums differencePower = logarithms(powers->difference + start, scale->fractions);
    Sums peakPower = logarithms(powers->peak + start, scale->fractions);
    Sums plain = clamped(power - scale->sampleCount - scale->fullScale, scale->lowest, 0);
    Sums bright = clamped((differencePower - power) / CBrightnessUnit, INT8_MIN, INT8_MAX);
    Sums pulse = clamped(
        (peakPower + scale->sampleCount - differencePower) / CCrestUnit, 0, UINT8_MAX);
    *level = __builtin_convertvector(plain, EightLanes);
    *brightness = __builtin_convertvector(bright, EightLanes);
    *crest = __builtin_convertvector(pulse, EightLanes);
}

static void levels(
    const uint64_t *energies, const CFrameSums *sums, size_t frameCount, CLevelScale scale,
    int16_t *levels, int8_t *brightness, uint8_t *crests)
{
    LevelPowers powers = {0};
    EightLanes results[3][levelBatch / levelLanes];
    for (size_t done = 0; done < frameCount; done += levelBatch) {
        size_t count = frameCount - done < levelBatch ? frameCount - done : levelBatch;
        memcpy(powers.energy, energies + done, count * sizeof *energies);
        for (size_t frame = 0; frame < count; frame++) {
            const CFrameSums *frameSums = &sums[done + frame];
            int64_t halved = frameSums->halvedDifferencePeak;
            powers.difference[frame] = 4 * (uint64_t)frameSums->halvedDifferenceSquares;
            powers.peak[frame] = 4 * (uint64_t)(halved * halved);
        }
        for (size_t start = 0; start < count; start += levelLanes) {
            size_t place = start / levelLanes;
            levelsOf(
                &powers, start, &scale, &results[0][place], &results[1][place],
                &results[2][place]);
        }
        const int16_t *level = (const int16_t *)results[0], *bright = (const int16_t *)results[1],
                      *crest = (const int16_t *)results[2];
        for (size_t frame = 0; frame < count; frame++) {
            bool isSilent = powers.energy[frame] == 0;
            int16_t silent = powers.difference[frame] == 0 ? CSilentLevel : (int16_t)scale.lowest;
            levels[done + frame] = isSilent ? silent : level[frame];
            brightness[done + frame] = (int8_t)(isSilent ? 0 : bright[frame]);
            crests[done + frame] = (uint8_t)(isSilent ? 0 : crest[frame]);
        }
    }
}

static void innerProducts(
    const int16_t *series, size_t length, const int16_t *others, size_t otherCount, int32_t *sums)
{
    for (size_t other = 0; other < otherCount; other++) {
        const int16_t *weights = others + other * length;
        Sums sum = 0;
        size_t start = 0;
        for (; start + laneCount <= length; start += laneCount)
            sum += pairProducts(load(series + start), load(weights + start));
        if (start < length)
            sum += pairProducts(
                loadFirst(series + start, length - start),
                loadFirst(weights + start, length - start));
        sums[other] = totals(sum, sum, sum, sum)[0];
    }
}

// MARK: Series

INLINE Lanes meanOf(Lanes a, Lanes b) { return (a + b) >> 1; }
INLINE Lanes greaterOf(Lanes a, Lanes b) { return __builtin_elementwise_max(a, b); }
INLINE Lanes lesserOf(Lanes a, Lanes b) { return __builtin_elementwise_min(a, b); }
INLINE Lanes distanceOf(Lanes a, Lanes b) { return __builtin_elementwise_max(a - b, b - a); }

typedef Lanes (*Operation)(Lanes, Lanes);

/// From the first value to the last, so that the output may be what has been read.
INLINE void combine(
    const int16_t *left, const int16_t *right, size_t count, int16_t *output, Operation operation)
{
    size_t start = 0;
    for (; start + laneCount <= count; start += laneCount)
        store(output + start, operation(load(left + start), load(right + start)));
    Lanes rest = operation(
        loadFirst(left + start, count - start), loadFirst(right + start, count - start));
    memcpy(output + start, &rest, (count - start) * sizeof *output);
}

INLINE void combinePairs(
    const int16_t *series, size_t pairCount, int16_t *output, Operation operation)
{
    typedef int16_t TwiceLanes __attribute__((ext_vector_type(32)));
    TwiceLanes both = 0;
    size_t start = 0;
    for (; start + laneCount <= pairCount; start += laneCount) {
        memcpy(&both, series + 2 * start, sizeof both);
        store(output + start, operation(both.even, both.odd));
    }
    memcpy(&both, series + 2 * start, 2 * (pairCount - start) * sizeof *series);
    Lanes rest = operation(both.even, both.odd);
    memcpy(output + start, &rest, (pairCount - start) * sizeof *output);
}

#define SERIES(combination, pairing, operation)                                                    \
    static void combination(                                                                       \
        const int16_t *left, const int16_t *right, size_t count, int16_t *output)                  \
    {                                                                                              \
        combine(left, right, count, output, operation);                                            \
    }                                                                                              \
    static void pairing(const int16_t *series, size_t pairCount, int16_t *output)                  \
    {                                                                                              \
        combinePairs(series, pairCount, output, operation);                                        \
    }

SERIES(means, pairMeans, meanOf)
SERIES(maxima, pairMaxima, greaterOf)
SERIES(minima, pairMinima, lesserOf)
SERIES(distances, pairDistances, distanceOf)

// MARK: Network

/// Shifted down, and within 0...32767.
INLINE EightLanes unit(Sums sums)
{
    Sums shifted = sums >> 10;
    shifted = __builtin_elementwise_min(__builtin_elementwise_max(shifted, (Sums)0), (Sums)32767);
    return __builtin_convertvector(shifted, EightLanes);
}

INLINE Lanes sideBySide(EightLanes left, EightLanes right)
{
    return __builtin_shufflevector(
        left, right, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
}

static void interleave(
    const int16_t *first, const int16_t *second, size_t groupCount, size_t stride, int16_t *output)
{
    for (size_t group = 0; group < groupCount; group++) {
        EightLanes left, right;
        memcpy(&left, first + 8 * group, sizeof left);
        memcpy(&right, second + 8 * group, sizeof right);
        store(output + stride * group, sideBySide(left, right));
    }
}

/// Two values side by side, eight times.
INLINE Lanes repeated(const int16_t *values)
{
    int32_t both;
    memcpy(&both, values, sizeof both);
    return (Lanes)(Sums)both;
}

static void network(
    const int16_t *inputs, size_t groupCount, size_t featureCount, const int16_t *hidden,
    const int32_t *biases, const int16_t *output, size_t unitCount, int32_t outputBias,
    int32_t *scores)
{
    for (size_t group = 0; group < groupCount; group++) {
        const int16_t *features = inputs + group * featureCount * 8;
        Sums score = outputBias;
        for (size_t index = 0; index < unitCount; index += 2) {
            const int16_t *weights = hidden + index * featureCount;
            Sums first = biases[group * unitCount + index];
            Sums second = biases[group * unitCount + index + 1];
            for (size_t feature = 0; feature < featureCount; feature += 2) {
                Lanes lanes = load(features + feature * 8);
                first += pairProducts(lanes, repeated(weights + feature));
                second += pairProducts(lanes, repeated(weights + featureCount + feature));
            }
            Lanes units = sideBySide(unit(first), unit(second));
            score += pairProducts(units, repeated(output + index));
        }
        score >>= 12;
        memcpy(scores + group * 8, &score, sizeof score);
    }
}

// MARK: Code words

/// A sample a lane from a code word a lane.
INLINE Lanes expandMuLaw(UnsignedLanes code)
{
    Lanes inverted = (Lanes)code ^ 0xFF;
    Lanes segment = (inverted >> 4) & 7;
    Lanes step = ((inverted & 15) << 3) + 0x84;
#if defined(WIDE)
    const __m256i powers = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0));
    // The upper half of each lane looks up nothing.
    Lanes power = (Lanes)_mm256_shuffle_epi8(powers, (__m256i)(segment | (Lanes)0x8000));
    Lanes magnitude = step * power - 0x84;
#else
    Lanes magnitude = (step << segment) - 0x84;
#endif
    Lanes sign = ((Lanes)code << 8) >> 15;
    // A code word of 128 and more is positive: ~sign is then 0, and otherwise -1.
    return (magnitude ^ ~sign) - ~sign;
}

INLINE Lanes expandALaw(UnsignedLanes code)
{
    Lanes inverted = (Lanes)code ^ 0x55;
    Lanes segment = (inverted >> 4) & 7;
    Lanes isLinear = segment == 0;
    Lanes step = ((inverted & 15) << 4) + (0x108 & ~isLinear) + (0x008 & isLinear);
#if defined(WIDE)
    const __m256i powers = _mm256_broadcastsi128_si256(
        _mm_setr_epi8(1, 1, 2, 4, 8, 16, 32, 64, 0, 0, 0, 0, 0, 0, 0, 0));
    Lanes magnitude
        = step * (Lanes)_mm256_shuffle_epi8(powers, (__m256i)(segment | (Lanes)0x8000));
#else
    Lanes magnitude = step << (segment - 1 - isLinear);
#endif
    Lanes sign = ((Lanes)inverted << 8) >> 15;
    return (magnitude ^ ~sign) - ~sign;
}

INLINE Lanes expandCode(CSampleCode code, UnsignedLanes words)
{
    switch (code) {
    case CSampleCodeMuLaw: return expandMuLaw(words);
    case CSampleCodeALaw: return expandALaw(words);
    case CSampleCodeLittleEndian16: return (Lanes)words;
    case CSampleCodeBigEndian16: return (Lanes)(words << 8 | words >> 8);
    }
}

INLINE size_t wordSize(CSampleCode code)
{
    return code == CSampleCodeMuLaw || code == CSampleCodeALaw ? 1 : 2;
}

/// The words of one channel in up to 16 sample frames.
INLINE UnsignedLanes gather(
    const uint8_t *words, size_t size, size_t channelCount, size_t channel, size_t count)
{
    UnsignedLanes lanes = 0;
    for (size_t frame = 0; frame < count; frame++) {
        const uint8_t *word = words + (frame * channelCount + channel) * size;
        lanes[frame] = (uint16_t)(size == 1 ? word[0] : word[0] | word[1] << 8);
    }
    return lanes;
}

/// The words of one of one or two channels in 16 sample frames.
INLINE UnsignedLanes loadWords(
    const uint8_t *words, size_t size, size_t channelCount, size_t channel)
{
    typedef uint8_t Bytes __attribute__((ext_vector_type(16)));
    typedef uint16_t TwiceLanes __attribute__((ext_vector_type(32)));
    if (size == 1 && channelCount == 1) {
        Bytes bytes;
        memcpy(&bytes, words, sizeof bytes);
        return __builtin_convertvector(bytes, UnsignedLanes);
    }
    if (size == 2 && channelCount == 2) {
        TwiceLanes both;
        memcpy(&both, words, sizeof both);
        return channel == 0 ? both.even : both.odd;
    }
    UnsignedLanes lanes;
    memcpy(&lanes, words, sizeof lanes);
    if (size == 2) return lanes;
    return channel == 0 ? lanes & 0xFF : lanes >> 8;
}

INLINE void expandChannels(
    CSampleCode code, const uint8_t *words, size_t frameCount, size_t channelCount, int16_t *planes,
    size_t planeLength)
{
    size_t size = wordSize(code), start = 0;
    if (channelCount <= 2) {
        for (; start + laneCount <= frameCount; start += laneCount) {
            const uint8_t *block = words + start * channelCount * size;
            for (size_t channel = 0; channel < channelCount; channel++) {
                UnsignedLanes lanes = loadWords(block, size, channelCount, channel);
                store(planes + channel * planeLength + start, expandCode(code, lanes));
            }
        }
    }
    for (; start < frameCount; start += laneCount) {
        size_t count = frameCount - start < laneCount ? frameCount - start : laneCount;
        const uint8_t *block = words + start * channelCount * size;
        for (size_t channel = 0; channel < channelCount; channel++) {
            Lanes lanes = expandCode(code, gather(block, size, channelCount, channel, count));
            memcpy(planes + channel * planeLength + start, &lanes, count * sizeof *planes);
        }
    }
}

INLINE void expandCodes(
    CSampleCode code, const uint8_t *words, size_t frameCount, size_t channelCount, int16_t *planes,
    size_t planeLength)
{
    // The layouts of telephony are compiled apart.
    switch (channelCount) {
    case 1: return expandChannels(code, words, frameCount, 1, planes, planeLength);
    case 2: return expandChannels(code, words, frameCount, 2, planes, planeLength);
    default: return expandChannels(code, words, frameCount, channelCount, planes, planeLength);
    }
}

static void expand(
    CSampleCode code, const uint8_t *words, size_t frameCount, size_t channelCount, int16_t *planes,
    size_t planeLength)
{
    switch (code) {
    case CSampleCodeMuLaw:
        return expandCodes(CSampleCodeMuLaw, words, frameCount, channelCount, planes, planeLength);
    case CSampleCodeALaw:
        return expandCodes(CSampleCodeALaw, words, frameCount, channelCount, planes, planeLength);
    case CSampleCodeLittleEndian16:
        return expandCodes(
            CSampleCodeLittleEndian16, words, frameCount, channelCount, planes, planeLength);
    case CSampleCodeBigEndian16:
        return expandCodes(
            CSampleCodeBigEndian16, words, frameCount, channelCount, planes, planeLength);
    }
}

extern const CKernels KERNELS;
const CKernels KERNELS = {
    .expand = expand,
    .sumFrames = sumFrames,
    .levels = levels,
    .innerProducts = innerProducts,
    .means = means,
    .maxima = maxima,
    .minima = minima,
    .distances = distances,
    .pairMeans = pairMeans,
    .pairMaxima = pairMaxima,
    .pairMinima = pairMinima,
    .pairDistances = pairDistances,
    .interleave = interleave,
    .network = network,
};
