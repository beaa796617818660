#ifndef EARMARK_CSNDFILE_SHIM_H
#define EARMARK_CSNDFILE_SHIM_H

#include <sndfile.h>

#endif
