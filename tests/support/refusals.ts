import { describe, expect, it } from "vitest";
import type { EventKind, LifeEvent } from "../../shared/events/contract.ts";
import { foresee, happen, snapshot } from "./events.ts";
import { allowedEvent, newScene, type Scene } from "./eventScene.ts";

/** An event in the scene that a rule forbids. */
export interface Refusal {
  readonly why: string;
  readonly rule: string;
  readonly event: (scene: Scene) => LifeEvent;
}

/** Makes one thing happen first. */
export const after = (scene: Scene, kind: EventKind): Scene => {
  happen(scene.session, allowedEvent(kind, scene));
  return scene;
};

/** Tests that each is refused by its rule, beforehand and when done, and leaves no trace. */
export function describeRefusals(name: string, refusals: readonly Refusal[]): void {
  describe(name, () => {
    it.each(refusals)("is refused as $rule: $why", ({ rule, event: eventIn }) => {
      const scene = newScene();
      const event = eventIn(scene);
      const before = snapshot(scene.session);
      expect(foresee(scene.session, event).violations.map((broken) => broken.rule)).toContain(rule);
      const violations: unknown = expect.arrayContaining([expect.objectContaining({ rule })]);
      const details: unknown = expect.objectContaining({ violations });
      expect(() => happen(scene.session, event)).toThrow(expect.objectContaining({ code: "rule", details }));
      expect(snapshot(scene.session)).toEqual(before);
    });
  });
}
