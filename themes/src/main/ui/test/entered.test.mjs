import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./load.mjs";

const { enter, forget, keepEntered, takeKept } = await load("src/shared/entered.ts");

beforeEach(() => {
  const stored = new Map();
  globalThis.sessionStorage = {
    getItem: (key) => stored.get(key) ?? null,
    setItem: (key, value) => stored.set(key, value),
    removeItem: (key) => stored.delete(key),
  };
  globalThis.location = { pathname: "/account/organizations", hash: "" };
  takeKept("nothing", "anna");
  forget("name");
});

test("what was entered is there again after a login, once", () => {
  enter("name", "Lab");
  keepEntered();
  assert.equal(takeKept("name", "anna"), "Lab");
  assert.equal(takeKept("name", "anna"), undefined);
  assert.equal(sessionStorage.getItem("keystead-entered"), null);
});

test("what one person entered is not shown to the next", () => {
  enter("name", "Lab");
  keepEntered();
  assert.equal(takeKept("name", "mona"), undefined);
  assert.equal(takeKept("name", "anna"), undefined);
});

test("it is kept for its own page", () => {
  enter("name", "Lab");
  keepEntered();
  globalThis.location = { pathname: "/account/organizations/acme", hash: "" };
  assert.equal(takeKept("name", "anna"), undefined);
});

test("nothing is stored while nothing is entered, or what is has been saved", () => {
  keepEntered();
  enter("name", "Lab");
  forget("name");
  keepEntered();
  assert.equal(sessionStorage.getItem("keystead-entered"), null);
});

test("a session that is over still knows whose it was", () => {
  enter("name", "Lab");
  takeKept("other", undefined);
  keepEntered();
  assert.equal(takeKept("name", "anna"), "Lab");
});
