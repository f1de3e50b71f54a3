import { fetchAs, logIn, logOut, person, realm, returned } from "./login.js";

const element = (id) => document.getElementById(id);
const words = { manage: "● Manage", read: "◐ Read only", none: "○ No access" };
const verbs = { GET: "View", POST: "Create", DELETE: "Delete" };
const decisions = `${realm}/section-permissions`;

let organizations = [];

async function start() {
  const then = await returned();
  element(then ? "logout" : "login").hidden = false;
  element("welcome").hidden = then !== undefined;
  if (!then) return;
  element("person").textContent = person().name ?? person().preferred_username;
  element("person").hidden = false;
  await listOrganizations(then.place);
  if (then.act) await act(then.act.method, then.act.section, then.act.name);
}

async function listOrganizations(place) {
  organizations = await (await fetchAs(decisions)).json();
  if (organizations.length === 0) {
    element("standing").textContent = "You belong to no organization.";
    return;
  }
  element("place").hidden = false;
  fill("organization", organizations, place?.organization);
  await listProjects(place?.project);
}

async function listProjects(chosen) {
  const { projects } = organizations.find((o) => o.alias === element("organization").value);
  fill("project", [{ alias: "", name: "The whole organization" }, ...projects], chosen);
  await showSections();
}

function fill(select, choices, chosen) {
  element(select).replaceChildren(...choices.map((c) => new Option(c.name, c.alias)));
  if (choices.some((c) => c.alias === chosen)) element(select).value = chosen;
}

function place() {
  const { organization, project } = element("place").elements;
  return { organization: organization.value, project: project.value };
}

async function showSections() {
  const { organization, project } = place();
  const isStillAsked = () => organization === place().organization && project === place().project;
  const question = new URLSearchParams({
    organization,
    all: true,
    names: true,
    ...(project && { project }),
  });
  const answer = await fetchAs(`${decisions}?${question}`);
  if (!answer.ok) throw new Error("Your permissions could not be read.");
  const { owner, roles, sections } = await answer.json();
  if (!isStillAsked()) return;
  const standing = [owner ? "You own this organization." : "", roles.join(", ")];
  element("standing").textContent = standing.filter(Boolean).join(" ");
  const { section, method } = focused();
  element("sections").replaceChildren(...sections.map(card));
  document.querySelector(`[data-section="${section}"] [data-method="${method}"]`)?.focus();
}

// The button that the keyboard stands on, which stands there still when the cards are drawn anew.
function focused() {
  const { activeElement } = document;
  const section = activeElement.closest("#sections li")?.dataset.section;
  return { section, method: activeElement.dataset.method };
}

function card({ section, name, level, actions = [] }) {
  const item = element("section").content.cloneNode(true).firstElementChild;
  item.dataset.section = section;
  item.dataset.level = level;
  item.querySelector("h2").textContent = name;
  item.querySelector(".level").textContent = words[level];
  item.querySelector(".actions").textContent = actions.join(", ");
  for (const button of item.querySelectorAll("button")) {
    button.setAttribute("aria-label", `${button.textContent} ${name}`);
    button.addEventListener("click", guarded(() => act(button.dataset.method, section, name)));
  }
  return item;
}

async function act(method, section, name) {
  const { organization, project } = place();
  const path = [organization, project || "-", section].map(encodeURIComponent).join("/");
  const answer = await fetchAs(`/api/${path}`, { method });
  const challenge = answer.headers.get("WWW-Authenticate") ?? "";
  if (challenge.includes("insufficient_user_authentication")) {
    await logIn({ place: place(), act: { method, section, name } }, stronger(challenge));
    return;
  }
  const outcome = answer.ok ? "allowed" : "refused";
  const { error_description: reason = "" } = await answer.json();
  say(`${verbs[method]} ${name}: ${outcome} (${answer.status}) ${reason}`.trim(), outcome);
  await showSections();
}

// RFC 9470: ask for the very login that the challenge names.
function stronger(challenge) {
  const names = ["acr_values", "max_age"];
  const found = names.map((name) => [name, challenge.match(`${name}="([^"]*)"`)?.[1]]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function say(text, result = "") {
  element("outcome").textContent = text;
  element("outcome").dataset.result = result;
}

function guarded(work) {
  return () => work().catch((failure) => say(failure.message, "refused"));
}

element("login").addEventListener("click", guarded(() => logIn()));
element("logout").addEventListener("click", logOut);
element("organization").addEventListener("change", guarded(() => listProjects()));
element("project").addEventListener("change", guarded(showSections));
// Whoever comes back to this tab sees what holds now, not what held when she left.
addEventListener("focus", () => element("place").hidden || guarded(showSections)());
await guarded(start)();
