#define KERNELS c_kernels_baseline
#include "Kernels.h"
