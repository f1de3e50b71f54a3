import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { keysOf, placeOf, sectionDraft, settingsDraft, withoutSection, withSection, withSettings, writtenSection } =
  await load("src/admin/catalogue/drafts.ts");

const servers = {
  key: "servers",
  name: "Servers",
  includes: ["keys"],
  actions: ["restart"],
  secretsAt: "manage",
  stepUp: { acr: "2", actions: ["delete"], maxAge: 300 },
  resourceType: "server",
  reserved: true,
};
const bills = { key: "bills", availability: "owner-only", scope: "organization", stepUp: { acr: "2", level: "manage" } };
const catalogue = { sections: [servers, bills, { key: "keys" }], notices: { days: 7 } };

test("a section that nobody changes is written as it was", () => {
  for (const section of catalogue.sections) assert.deepEqual(writtenSection(sectionDraft(section)), section);
});

test("what is typed becomes keys, each once", () => {
  assert.deepEqual(keysOf(" restart,resize  restart,, "), ["restart", "resize"]);
  assert.deepEqual(keysOf(""), []);
});

test("what a choice makes meaningless is not written", () => {
  const draft = { ...sectionDraft(servers), scope: "organization", stepUpFrom: "none" };
  const { reserved, stepUp } = writtenSection(draft);
  assert.equal(reserved, undefined);
  assert.equal(stepUp, undefined);
});

test("a section stays where it is, moves, and comes first", () => {
  const order = (changed) => changed.sections.map(({ key }) => key).join();
  assert.equal(placeOf(catalogue, "servers"), "");
  assert.equal(placeOf(catalogue, "bills"), "servers");
  assert.equal(placeOf(catalogue, "new"), "keys");
  for (const { key } of catalogue.sections) assert.equal(order(withSection(catalogue, { key }, placeOf(catalogue, key))), "servers,bills,keys");
  assert.equal(order(withSection(catalogue, bills, "keys")), "servers,keys,bills");
  assert.equal(order(withSection(catalogue, { key: "new" }, "")), "new,servers,bills,keys");
});

test("a section that goes comes with no other, and nothing else changes", () => {
  const { includes, ...others } = servers;
  assert.deepEqual(withoutSection(catalogue, "keys"), { sections: [others, bills], notices: { days: 7 } });
});

test("settings are kept where nobody changes them, and what no form shows as well", () => {
  const usual = { read: ["view"], manage: ["update"] };
  const draft = settingsDraft(catalogue, usual);
  const { levels, founding, ...rest } = withSettings(catalogue, { ...draft, limit: "3", foundingRole: "owner" });
  assert.deepEqual(levels, usual);
  assert.deepEqual(founding, { role: "owner", selfService: false, firstMember: false, limit: 3 });
  assert.deepEqual(rest, { ...catalogue, ownerOnlyActions: [] });
});

test("a template's form offers every section at once, and each with what comes along", async () => {
  const { sectionsOf } = await load("src/admin/catalogue/offers.ts");
  const whole = {
    sections: [
      { key: "servers", availability: "grantable", scope: "project", secretsAt: "manage", reserved: false, includes: ["keys"], actions: ["restart"] },
      { key: "keys", availability: "grantable", scope: "project", secretsAt: "read", reserved: false, actions: ["rotate"] },
      { key: "news", availability: "everyone", scope: "organization", secretsAt: "read", reserved: false },
    ],
  };
  const [every, servers, keys, news] = sectionsOf(whole, "Every section");
  const actions = ({ levels }, level) => levels.find((each) => each.level === level).actions.toSorted().join();
  assert.deepEqual([every.key, every.name, every.includes], ["*", "Every section", ["servers", "keys", "news"]]);
  assert.equal(actions(every, "manage"), "create,delete,restart,rotate,update,view,view-secrets");
  assert.equal(actions(servers, "read"), "view,view-secrets");
  assert.ok(actions(servers, "manage").includes("rotate"));
  assert.ok(!actions(keys, "manage").includes("restart"));
  assert.equal(servers.locked, undefined);
  assert.equal(news.locked, "everyone");
});
