import { createInstance, type i18n } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";

/**
 * The console's own messages and ours, in one language.
 *
 * @param path where the server has them, with `{{lng}}` for the language
 * @param instead keys that are said otherwise, each with the key of what is said
 */
export function messages(path: string, language: string, instead: Record<string, string> = {}): i18n {
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
      parse: (text: string) => {
        const known = new Map((JSON.parse(text) as { key: string; value: string }[]).map(({ key, value }) => [key, value]));
        for (const [key, other] of Object.entries(instead)) known.set(key, known.get(other) ?? other);
        return Object.fromEntries(known);
      },
    },
  });
  instance.use(FetchBackend).use(initReactI18next);
  return instance;
}
