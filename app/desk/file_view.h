// A stored file as the clerk's hand gets it. Shared by the desk's files only.
#pragma once
#include "app/desk/views.h"
#include "archive/store/store.h"

namespace berkas::desk {

FileView file_view(const archive::StoredFile&, const archive::Store&);

}  // namespace berkas::desk
