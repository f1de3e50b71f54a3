import { environmentOnPage } from "../host";

/** Says in the reader's language that this console is none that our pages know. */
export async function tell(page: Element): Promise<void> {
  const environment = environmentOnPage();
  if (!environment) return;
  const { serverBaseUrl, realm, locale } = environment;
  const answer = await fetch(`${serverBaseUrl}/resources/${realm}/account/${locale ?? "en"}`);
  const messages = (await answer.json()) as { key: string; value: string }[];
  page.setAttribute("role", "alert");
  page.textContent = messages.find(({ key }) => key === "keysteadConsoleDiffers")?.value ?? "";
}
