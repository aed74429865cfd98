import type { Plan } from "../../../shared/imports/planned.ts";

/** Whether a plan would write anything at all. */
export const writes = ({ households, units }: Plan): boolean =>
  units.some(
    ({ outcome, convenor, joining }) => outcome === "new" || outcome === "changed" || convenor || joining.length > 0,
  ) ||
  households.some(({ outcome, cells, members, phone }) => {
    const own = outcome === "new" || (outcome === "changed" && Object.keys(cells).length > 0);
    return (
      own ||
      phone !== null ||
      members.some(
        (member) => member.outcome === "new" || (member.outcome === "changed" && Object.keys(member.cells).length > 0),
      )
    );
  });

/** Rows that came in whole, however odd, are not given back. */
export const givesBack = (code: Plan["remarks"][number]["code"]): boolean =>
  code.startsWith("bad-") || code.startsWith("cell-");
