// The one instruction that the optimiser cannot be relied on to find by itself: sixteen-bit products,
// added in pairs. The loops around it are Swift.
#ifndef C_PAIR_PRODUCTS_H
#define C_PAIR_PRODUCTS_H

typedef short CInt16x8 __attribute__((ext_vector_type(8)));
typedef int CInt32x4 __attribute__((ext_vector_type(4)));

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// Lane i is left[2i] * right[2i] + left[2i + 1] * right[2i + 1], wrapping around at 32 bits, which
/// it does for 2 * (-32768)^2 alone.
static inline __attribute__((always_inline)) CInt32x4 c_pair_products(
    CInt16x8 left, CInt16x8 right)
{
#if defined(__SSE2__)
    return (CInt32x4)_mm_madd_epi16((__m128i)left, (__m128i)right);
#elif defined(__ARM_NEON) && defined(__aarch64__)
    int32x4_t low = vmull_s16(vget_low_s16((int16x8_t)left), vget_low_s16((int16x8_t)right));
    int32x4_t high = vmull_high_s16((int16x8_t)left, (int16x8_t)right);
    return (CInt32x4)vpaddq_s32(low, high);
#else
    CInt32x4 sums;
    for (int lane = 0; lane < 4; lane++)
        sums[lane] = (int)((unsigned)(left[2 * lane] * right[2 * lane])
            + (unsigned)(left[2 * lane + 1] * right[2 * lane + 1]));
    return sums;
#endif
}

#endif
