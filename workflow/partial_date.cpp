#include "workflow/partial_date.h"
