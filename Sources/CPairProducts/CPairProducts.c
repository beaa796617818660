// The header is all there is: a target of C has to have a source file.
#include "CPairProducts.h"
