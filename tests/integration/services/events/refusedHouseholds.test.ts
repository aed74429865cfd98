import { change } from "../../../../electron/database/journal/door.ts";
import { household as home } from "../../../../shared/households/record.ts";
import { allowed, newHousehold, newPerson } from "../../../support/eventScene.ts";
import { addHousehold } from "../../../support/people.ts";
import { after, describeRefusals } from "../../../support/refusals.ts";

const [on, nobody] = ["2026-06-01", null];

describeRefusals("an event of a household or member", [
  {
    why: "a second head by birth",
    rule: "relation-says-head",
    event: (scene) => ({ ...allowed.birth(scene), relation: "0" }),
  },
  {
    why: "a nameless newborn",
    rule: "member-without-name",
    event: (scene) => ({ ...allowed.birth(scene), person: { ...newPerson, nameZh: null } }),
  },
  {
    why: "a birth to come",
    rule: "birth-in-future",
    event: (scene) => ({ ...allowed.birth(scene), person: { ...newPerson, birth: "2027" } }),
  },
  {
    why: "a birth in a household that has ended",
    rule: "household-ended",
    event: (scene) => allowed.birth(after(scene, "merge-households")),
  },
  {
    why: "a birth in a household of forty people",
    rule: "household-too-large",
    event: (scene) => {
      const { household } = scene.zhang;
      const values = { personCount: 40 };
      change(scene.session, { kind: "edit", params: {} }, (write) => write.patch(home, household, values));
      return allowed.birth(scene);
    },
  },
  {
    why: "the head's death without a next head",
    rule: "household-without-head",
    event: (scene) => ({ ...allowed.death(scene), nextHead: nobody }),
  },
  {
    why: "a next head from another household",
    rule: "head-not-in-household",
    event: (scene) => ({ ...allowed.death(scene), nextHead: { head: scene.wang.members[0]!, relations: [] } }),
  },
  {
    why: "the dead as their own next head",
    rule: "head-not-in-household",
    event: (scene) => ({ ...allowed.death(scene), nextHead: { head: scene.zhang.members[0]!, relations: [] } }),
  },
  {
    why: "a death before the member came",
    rule: "state-before-joining",
    event: (scene) => ({ ...allowed.unlist(scene), on: "2019-12-31" }),
  },
  {
    why: "a second death",
    rule: "member-not-listed",
    event: (scene) => allowed.death(after(scene, "death")),
  },
  {
    why: "unlisting the head without a next one",
    rule: "household-without-head",
    event: ({ wang }) => ({ kind: "unlist", on, member: wang.members[0]!, nextHead: nobody }),
  },
  {
    why: "splitting off everybody",
    rule: "split-without-rest",
    event: (scene) => ({ ...allowed["split-household"](scene), members: [...scene.zhang.members], nextHead: nobody }),
  },
  {
    why: "splitting with a head who stays",
    rule: "head-not-in-household",
    event: (scene) => ({ ...allowed["split-household"](scene), head: scene.zhang.members[1]! }),
  },
  {
    why: "splitting off the head without a next one",
    rule: "household-without-head",
    event: (scene) => ({ ...allowed["split-household"](scene), nextHead: nobody }),
  },
  {
    why: "a new household under a number in use",
    rule: "household-no-taken",
    event: (scene) => ({
      ...allowed["split-household"](scene),
      newHousehold: { ...newHousehold, householdNo: "002" },
    }),
  },
  {
    why: "a new household with fewer people than names",
    rule: "fewer-people-than-names",
    event: (scene) => ({ ...allowed["split-household"](scene), newHousehold: { ...newHousehold, personCount: 1 } }),
  },
  {
    why: "merging a household into itself",
    rule: "same-household",
    event: (scene) => ({ ...allowed["merge-households"](scene), into: scene.zhang.household }),
  },
  {
    why: "merging over villages",
    rule: "household-in-other-village",
    event: (scene) => ({
      ...allowed["merge-households"](scene),
      into: addHousehold(scene.session, scene.other, "001", ["远亲"]).household,
    }),
  },
  {
    why: "moving to the village that it is in",
    rule: "same-village",
    event: (scene) => ({ ...allowed["move-to-village"](scene), village: scene.village }),
  },
  {
    why: "moving to a village where the number is in use",
    rule: "household-no-taken",
    event: (scene) => {
      addHousehold(scene.session, scene.other, "001", ["先到"]);
      return allowed["move-to-village"](scene);
    },
  },
  {
    why: "moving a member to the household that they are in",
    rule: "same-household",
    event: (scene) => ({ ...allowed["move-member"](scene), household: scene.zhang.household }),
  },
  {
    why: "moving a member to another village",
    rule: "household-in-other-village",
    event: (scene) => ({
      ...allowed["move-member"](scene),
      household: addHousehold(scene.session, scene.other, "001", ["远亲"]).household,
    }),
  },
  {
    why: "moving the head away without a next one",
    rule: "household-without-head",
    event: (scene) => ({ ...allowed["move-member"](scene), nextHead: nobody }),
  },
  {
    why: "moving a member in as a second head",
    rule: "relation-says-head",
    event: (scene) => ({ ...allowed["move-member"](scene), relation: "0" }),
  },
  {
    why: "moving back before the day of coming",
    rule: "history-ends-before-start",
    event: (scene) => ({
      ...allowed["move-member"](after(scene, "move-member")),
      on: "2026-05-01",
      household: scene.zhang.household,
      relation: "1",
      nextHead: nobody,
    }),
  },
  {
    why: "the same head again",
    rule: "same-head",
    event: (scene) => ({ ...allowed["change-head"](scene), head: scene.zhang.members[0]! }),
  },
  {
    why: "a head from another household",
    rule: "head-not-in-household",
    event: (scene) => ({ ...allowed["change-head"](scene), head: scene.wang.members[0]! }),
  },
  {
    why: "a second head by the clerk's relations",
    rule: "relation-says-head",
    event: (scene) => ({
      ...allowed["change-head"](scene),
      relations: [{ uid: scene.zhang.members[0]!, relation: "0" }],
    }),
  },
  {
    why: "a change of head before the last one",
    rule: "history-ends-before-start",
    event: (scene) => ({
      ...allowed["change-head"](after(scene, "change-head")),
      on: "2019-05-01",
      head: scene.zhang.members[2]!,
    }),
  },
]);
