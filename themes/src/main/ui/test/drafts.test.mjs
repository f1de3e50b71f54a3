import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { draftsOf, givenAt, heldAt, reach, sameDrafts, withRole, withSection } = await load("src/organization/drafts.ts");

const section = (key, more = {}) => ({ key, availability: "grantable", scope: "project", includes: [], levels: [], ...more });
const servers = section("servers", { includes: ["keys"] });
const keys = section("keys");
const bills = section("bills", { scope: "organization" });
const members = section("members", { availability: "owner-only" });
const all = [servers, keys, bills, members];
const prod = { id: "1", alias: "prod", name: "Production" };
const lab = { id: "2", alias: "lab", name: "Lab" };
const owner = { name: "owner", template: true, owner: true, permissions: [{ section: "*", level: "manage" }] };
const reader = { name: "reader", template: false, owner: false, permissions: [{ section: "*", level: "read" }] };

const level = (of, drafts, scope, roles = []) => reach(of, drafts, scope, all, roles).level;

test("a section brings the level of what includes it", () => {
  const drafts = [{ section: "servers", level: "manage" }];
  assert.deepEqual(reach(keys, drafts, undefined, all, []), {
    level: "manage",
    sources: [{ by: "included", section: "servers", level: "manage" }],
  });
});

test("a lower level of its own does not lower what comes along", () => {
  assert.equal(level(keys, [{ section: "servers", level: "manage" }, { section: "keys", level: "read" }]), "manage");
});

test("what the organization gives counts in a project, and not the other way round", () => {
  assert.equal(level(servers, [{ section: "servers", level: "read" }], prod), "read");
  assert.equal(level(servers, [{ section: "servers", level: "read", project: "prod" }]), "none");
  assert.equal(level(servers, [{ section: "servers", level: "read", project: "prod" }], lab), "none");
});

test("a section of the organization is not given by a project", () => {
  assert.equal(level(bills, [{ section: "bills", level: "read", project: "1" }], prod), "none");
});

test("what every member has needs no grant", () => {
  assert.equal(level(section("news", { availability: "everyone" }), []), "manage");
});

test("what only owners have comes by a role that owns", () => {
  assert.equal(level(members, [{ role: "owner" }], undefined, [owner]), "manage");
  assert.equal(level(members, [{ role: "reader" }], undefined, [reader]), "none");
  assert.equal(level(servers, [{ role: "reader" }], undefined, [reader]), "read");
});

test("a custom role is not the template of its name", () => {
  const namesake = { ...owner, name: "reader" };
  assert.equal(level(servers, [{ role: "reader", custom: true }], undefined, [namesake, reader]), "read");
});

test("a project is known by its id and by its alias", () => {
  assert.equal(givenAt([{ section: "keys", level: "read", project: "1" }], "keys", prod).level, "read");
  assert.equal(givenAt([{ section: "keys", level: "read", project: "prod" }], "keys", prod).level, "read");
});

test("a section has one level at one place after it was set", () => {
  const twice = [{ section: "keys", level: "read" }, { section: "keys", level: "manage" }, { section: "keys", level: "read", project: "1" }];
  assert.deepEqual(withSection(twice, "keys", undefined, { section: "keys", level: "read" }), [
    { section: "keys", level: "read", project: "1" },
    { section: "keys", level: "read" },
  ]);
});

test("a role is taken where it was given", () => {
  const drafts = [{ role: "reader" }, { role: "reader", project: "1" }];
  assert.deepEqual(heldAt(drafts, { name: "reader" }, prod), { role: "reader", project: "1" });
  assert.deepEqual(withRole(drafts, { name: "reader" }, prod), [{ role: "reader" }]);
});

test("a grant is sent again as it was", () => {
  const grant = { id: "9", section: "keys", level: "read", except: ["view-secrets"], project: "prod", grantedAt: "2026-01-01T00:00:00Z" };
  assert.deepEqual(draftsOf([grant]), [{ section: "keys", level: "read", except: ["view-secrets"], project: "prod" }]);
});

test("what is over is not sent again", () => {
  const until = (expiresAt) => ({ role: "reader", expiresAt, grantedAt: "2026-01-01T00:00:00Z" });
  const now = new Date("2026-06-01T00:00:00Z");
  assert.deepEqual(draftsOf([until("2026-05-31T00:00:00Z"), until("2026-06-02T00:00:00Z")], now), [
    { role: "reader", expiresAt: "2026-06-02T00:00:00Z" },
  ]);
});

test("drafts are the same in any order", () => {
  assert.ok(sameDrafts([{ role: "a" }, { section: "keys", level: "read" }], [{ level: "read", section: "keys" }, { role: "a" }]));
  assert.ok(!sameDrafts([{ role: "a" }], [{ role: "b" }]));
});

test("an end that was taken off again is none", () => {
  assert.ok(sameDrafts([{ role: "a", expiresAt: undefined }], [{ role: "a" }]));
  assert.ok(!sameDrafts([{ role: "a", expiresAt: "2026-06-02T00:00:00Z" }], [{ role: "a" }]));
});
