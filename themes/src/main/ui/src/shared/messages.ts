import { createInstance, type i18n } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";

/**
 * The console's own messages and ours, in one language.
 *
 * @param path where the server has them, with `{{lng}}` for the language
 */
export function messages(path: string, language: string): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: "en",
    nsSeparator: false,
    keySeparator: false,
    showSupportNotice: false,
    // as in all other messages of the pack; React escapes
    interpolation: { prefix: "{", suffix: "}", escapeValue: false },
    backend: {
      loadPath: path.replace("{{lng}}", "{lng}"),
      parse: (text: string) =>
        Object.fromEntries((JSON.parse(text) as { key: string; value: string }[]).map(({ key, value }) => [key, value])),
    },
  });
  instance.use(FetchBackend).use(initReactI18next);
  return instance;
}
