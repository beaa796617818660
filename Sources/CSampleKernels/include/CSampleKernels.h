// The loops over samples and frames, compiled once for the machine that the build is for and once
// more for AVX2, among which the program chooses when it runs: Swift cannot compile a function for
// more than its target has. All arithmetic is in integers, so that the choice shows in no result.
#ifndef C_SAMPLE_KERNELS_H
#define C_SAMPLE_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// How a sample is written.
typedef enum __attribute__((enum_extensibility(closed))) CSampleCode : int32_t {
    CSampleCodeMuLaw,
    CSampleCodeALaw,
    CSampleCodeLittleEndian16,
    CSampleCodeBigEndian16,
} CSampleCode;

/// What one frame of samples comes to.
typedef struct {
    /// The sum of x[n]^2.
    int64_t squares;
    /// The sum of ((x[n+1] >> 1) - (x[n] >> 1))^2 over neighbours inside the frame.
    int64_t halvedDifferenceSquares;
    /// The sum of x[n].
    int32_t samples;
    /// The sums of the products of the rounded means of every four samples, (sum of four + 2) >> 2,
    /// with three series of weights.
    int32_t weighted[3];
    /// The greatest |(x[n+1] >> 1) - (x[n] >> 1)|.
    int16_t halvedDifferencePeak;
} CFrameSums;

/// The longest frame, in samples.
enum { CFrameSumsMaximumLength = 1024 };

/// What levels are made with.
typedef struct {
    /// 10^6 * log10(1 + (2i + 1) / 512), rounded, for i from 0 to 255.
    const int32_t *_Nonnull fractions;
    /// The logarithm of the number of samples in a frame.
    int32_t sampleCount;
    /// The logarithm of the mean square of full scale.
    int32_t fullScale;
    /// The lowest level that is told apart.
    int32_t lowest;
} CLevelScale;

/// What one step of brightness and of crest stands for, in hundredths of a decibel; the level of a frame
/// of digital silence.
enum { CBrightnessUnit = 25, CCrestUnit = 10, CSilentLevel = INT16_MIN };

/// Makes one series of two. The output may be `left`, and `right` a later stretch of it.
typedef void (*_Nonnull CCombination)(
    const int16_t *_Nonnull left, const int16_t *_Nonnull right, size_t count,
    int16_t *_Nonnull output);

/// Makes one value of each two in a row.
typedef void (*_Nonnull CPairing)(
    const int16_t *_Nonnull series, size_t pairCount, int16_t *_Nonnull output);

/// The kernels for one instruction set. No pointer needs any alignment; what is read and what is
/// written do not overlap, unless said otherwise.
typedef struct {
    /// Expands the samples of `channelCount` interleaved channels to planes, each `planeLength`
    /// samples behind the one before.
    void (*_Nonnull expand)(
        CSampleCode code, const uint8_t *_Nonnull words, size_t frameCount, size_t channelCount,
        int16_t *_Nonnull planes, size_t planeLength);

    /// Sums frames that lie `hop` samples apart, over the first `length` samples of each: a multiple
    /// of 4 up to `CFrameSumsMaximumLength`. Each series of weights has `length` / 4 values and then
    /// zeros up to a multiple of 16. `least` and `greatest` receive the bounds of all these samples.
    void (*_Nonnull sumFrames)(
        const int16_t *_Nonnull samples, size_t frameCount, size_t hop, size_t length,
        const int16_t *_Nonnull weights, CFrameSums *_Nonnull sums,
        int16_t *_Nonnull least, int16_t *_Nonnull greatest);

    /// Turns what frames come to into a level, a brightness and a crest each. Logarithms are 10 * log10
    /// in hundredths of a decibel: the top bit of a power gives the octave, the eight bits below it the
    /// place among the fractions. `energies` and all sums of squares lie below 2^50.
    void (*_Nonnull levels)(
        const uint64_t *_Nonnull energies, const CFrameSums *_Nonnull sums, size_t frameCount,
        CLevelScale scale, int16_t *_Nonnull levels, int8_t *_Nonnull brightness,
        uint8_t *_Nonnull crests);

    /// Correlates a series with others of the same length, which lie one behind the other: the sums
    /// of the products, which have to fit in 32 bits.
    void (*_Nonnull innerProducts)(
        const int16_t *_Nonnull series, size_t length, const int16_t *_Nonnull others,
        size_t otherCount, int32_t *_Nonnull sums);

    /// (left[i] + right[i]) >> 1, for values that add up to 16 bits.
    CCombination means;
    /// The greater of left[i] and right[i].
    CCombination maxima;
    /// The lesser of left[i] and right[i].
    CCombination minima;
    /// |left[i] - right[i]|, for differences within 16 bits.
    CCombination distances;
    /// The same of series[2i] and series[2i + 1].
    CPairing pairMeans;
    CPairing pairMaxima;
    CPairing pairMinima;
    CPairing pairDistances;

    /// Writes groups of 8 values of two series side by side, each group `stride` values behind the
    /// one before.
    void (*_Nonnull interleave)(
        const int16_t *_Nonnull first, const int16_t *_Nonnull second, size_t groupCount,
        size_t stride, int16_t *_Nonnull output);

    /// Scores groups of 8 frames by a network of one hidden layer. `inputs` holds for each group and
    /// each pair of features the two features of the 8 frames, side by side; `hidden` for each unit a
    /// weight a feature; `biases` for each group a bias a unit. Counts of features and of units are
    /// even.
    void (*_Nonnull network)(
        const int16_t *_Nonnull inputs, size_t groupCount, size_t featureCount,
        const int16_t *_Nonnull hidden, const int32_t *_Nonnull biases,
        const int16_t *_Nonnull output, size_t unitCount, int32_t outputBias,
        int32_t *_Nonnull scores);
} CKernels;

/// Those for the machine that the build is for.
extern const CKernels c_kernels_baseline;

/// Those for the widest vectors that this machine has.
const CKernels *_Nonnull c_kernels_widest(void);

#endif
