#include <wx/translation.h>

#include "app/gui/frame/screen.h"
#include "app/gui/language.h"

namespace berkas::gui {
namespace {

screens::Language current = screens::Language::id;

}  // namespace

void speak(screens::Language language, const std::string& locale_dir) {
  current = language;
  auto* translations = new wxTranslations;
  wxTranslations::Set(translations);
  wxFileTranslationsLoader::AddCatalogLookupPathPrefix(wxString::FromUTF8(locale_dir));
  translations->SetLanguage(language == screens::Language::en ? "en" : "id");
  translations->AddCatalog("berkas", wxLANGUAGE_INDONESIAN);
}

screens::Language language() { return current; }

wxString counted(const char* sentence, int n) {
  const wxString all = wxString::FromUTF8(sentence);
  return wxString::Format(wxGetTranslation(all, all, static_cast<unsigned>(n)), n);
}

wxString in_words(const desk::Sentence& s) { return wxString::FromUTF8(screens::in(current, s)); }

}  // namespace berkas::gui
