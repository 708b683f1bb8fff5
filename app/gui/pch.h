// What nearly every file of the window needs; compiled once.
#pragma once
#include <wx/wx.h>
#include <wx/bmpbndl.h>
#include <wx/dataview.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
