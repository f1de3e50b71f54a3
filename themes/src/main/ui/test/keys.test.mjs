import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { changeOf, effective, keyDraft, mayKeys, newKey, offered } = await load("src/account/keys/drafts.ts");

const READ = ["view", "list"];
const MANAGE = [...READ, "create", "delete"];

const section = (key, more = {}) => ({
  key,
  name: key,
  scope: "project",
  includes: [],
  ownerOnlyActions: [],
  availability: "grantable",
  levels: [
    { level: "read", actions: READ },
    { level: "manage", actions: MANAGE },
  ],
  ...more,
});
const SECTIONS = [section("servers", { includes: ["images"] }), section("images"), section("finances", { scope: "organization" })];
const has = (key, level, actions) => ({ section: key, level, actions });
const MINE = [has("servers", "manage", MANAGE), has("images", "read", READ), has("finances", "manage", MANAGE)];
const PROD = { id: "p1", alias: "prod", name: "Prod" };
const draft = (more) => ({ ...keyDraft(), ...more });
const reached = (of) => Object.fromEntries(of.map(({ section: key, level }) => [key, level]));

test("a new key is for nothing, not even for what its user has", () => {
  assert.deepEqual(effective(MINE, keyDraft(), SECTIONS), []);
  assert.deepEqual(changeOf(draft({ name: " deploy " })), { name: "deploy", permissions: [] });
});

test("it may do what its user may and it is for, with what a section includes", () => {
  const of = effective(MINE, draft({ permissions: [{ section: "servers", level: "manage" }] }), SECTIONS);
  assert.deepEqual(reached(of), { servers: "manage", images: "read" });
});

test("what it is for and its user has not is nothing", () => {
  assert.deepEqual(effective([has("images", "none", [])], draft({ permissions: [{ section: "images", level: "manage" }] }), SECTIONS), []);
});

test("what is excepted is gone, and the level stays", () => {
  const [servers] = effective(MINE, draft({ permissions: [{ section: "servers", level: "manage", except: ["delete"] }] }), SECTIONS);
  assert.equal(servers.level, "manage");
  assert.deepEqual(servers.actions, ["view", "list", "create"]);
});

test("a key of some projects does nothing elsewhere, and nothing account-wide", () => {
  const bound = draft({ everything: true, projects: [PROD] });
  assert.deepEqual(effective(MINE, bound, SECTIONS), []);
  assert.deepEqual(reached(effective(MINE, bound, SECTIONS, "p1")), { servers: "manage", images: "read" });
  assert.deepEqual(effective(MINE, bound, SECTIONS, "p2"), []);
});

test("a level that its maker has nowhere is not offered", () => {
  const givable = (sections, key) => sections.find((each) => each.key === key).levels.map((level) => level.givable);
  const mine = [[has("images", "read", READ)]];
  assert.deepEqual(givable(offered(SECTIONS, mine, false), "images"), [true, false]);
  assert.equal(offered(SECTIONS, mine, false)[0].locked, "not-held");
  // somewhere in the organization there may be a project where they have it
  assert.deepEqual(givable(offered(SECTIONS, mine, true), "servers"), [true, true]);
  assert.equal(offered(SECTIONS, mine, true)[2].locked, "not-held");
});

test("it is sent as the REST takes it", () => {
  const entered = draft({ name: "deploy", everything: true, projects: [PROD], addresses: "203.0.113.7\n2001:db8::/32", expiresAt: "2027-01-01T00:00:00Z" });
  assert.deepEqual(newKey(entered, "acme"), {
    name: "deploy",
    organization: "acme",
    everything: true,
    projects: ["p1"],
    addresses: ["203.0.113.7", "2001:db8::/32"],
    expiresAt: "2027-01-01T00:00:00Z",
  });
  assert.deepEqual(newKey(draft({ name: "deploy", endless: true }), "acme"), { name: "deploy", organization: "acme", permissions: [], endless: true });
});

test("keys are made where their section may be, and changed where that may be", () => {
  const mine = [has("api-keys", "read", ["view", "update"]), has("servers", "manage", MANAGE)];
  assert.equal(mayKeys(mine, "update"), true);
  assert.equal(mayKeys(mine, "create"), false);
  assert.equal(mayKeys([], "create"), false);
});
