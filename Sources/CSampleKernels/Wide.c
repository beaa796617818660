// The kernels for AVX2, and the choice.
#include "CSampleKernels.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define WIDE
#define KERNELS c_kernels_avx2
#include "Kernels.h"
#pragma clang attribute pop
#endif

const CKernels *c_kernels_widest(void)
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return &c_kernels_avx2;
#endif
    return &c_kernels_baseline;
}
