import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { suggested } = await load("src/shared/suggested.ts");

test("an alias has letters and digits between hyphens", () => {
  assert.equal(suggested(" Café & Söhne 2 "), "cafe-sohne-2");
  assert.equal(suggested("Ж"), "");
  assert.equal(suggested("a".repeat(70)).length, 64);
});
