import { codes } from "../records/codes.ts";

/** 检查表: one for each kind of hazard (records.md 1.6). */
export const checklists = codes({
  fire: ["消防", "Fire"],
  electric: ["用电", "Electricity"],
  water: ["供水河道", "Water"],
  road: ["道路", "Road"],
  building: ["房屋", "Building"],
  gas: ["燃气", "Gas"],
  pen: ["棚圈", "Animal pens"],
});
export type Checklist = keyof typeof checklists;

/** Fixed items of all checklists. */
export const checkItems = codes({
  fireExtinguisher: ["灭火器在有效期内", "Extinguishers in date"],
  fireExit: ["通道出口畅通", "Ways out are clear"],
  fireStove: ["炉灶烟道完好", "Stove and flue sound"],
  fireFuel: ["柴草远离火源", "Fuel kept from fire"],
  fireWater: ["消防用水用沙备好", "Water or sand at hand"],
  electricWiring: ["线路无老化破损", "Wiring sound"],
  electricBreaker: ["漏电保护有效", "Breaker works"],
  electricOverload: ["无私拉乱接", "No improvised lines"],
  electricEarth: ["接地良好", "Earthed"],
  electricPole: ["电杆拉线稳固", "Poles and stays stand firm"],
  electricClear: ["线路下方无堆物树木", "Nothing stands under the lines"],
  electricFence: ["围栏和警示标志完好", "Fence and warning signs in place"],
  waterSource: ["水源有防护", "Source protected"],
  waterPipe: ["管网无渗漏", "Pipes do not leak"],
  waterTank: ["水池水箱已清洗", "Tanks cleaned"],
  waterCover: ["井盖阀门完好", "Covers and valves sound"],
  waterFrost: ["防冻措施到位", "Kept from frost"],
  waterChannel: ["河道无堵塞", "Channel not blocked"],
  waterDyke: ["堤岸稳固", "Dykes stand firm"],
  waterSign: ["深水险处有警示", "Warning signs at deep water"],
  roadSurface: ["路面桥面完好", "Surface sound"],
  roadEdge: ["护栏标志完好", "Rails and signs in place"],
  roadDrain: ["排水畅通", "Drains clear"],
  roadSlope: ["边坡稳定", "Slopes stable"],
  roadPier: ["桥墩涵洞无冲刷", "Piers and culverts not washed out"],
  roadLimit: ["限重标志清楚", "Load limit is shown"],
  buildingWall: ["墙体无裂缝", "Walls without cracks"],
  buildingRoof: ["屋顶完好", "Roof sound"],
  buildingBase: ["基础无下沉", "Foundations firm"],
  buildingSnow: ["可承受积雪", "Bears snow"],
  buildingSlope: ["房后山坡稳定", "Slope behind is stable"],
  gasHose: ["软管在有效期内", "Hose in date"],
  gasValve: ["阀门接口不漏气", "Valves do not leak"],
  gasAir: ["通风良好", "Well aired"],
  gasAlarm: ["报警器有效", "Alarm works"],
  gasBottle: ["气瓶直立并远离火源", "Bottles upright, away from fire"],
  penShed: ["棚圈稳固", "Shed stands firm"],
  penFodder: ["草料分开堆放", "Fodder kept apart"],
  penDrain: ["粪污有处理", "Waste dealt with"],
  penWater: ["饮水干净", "Drinking water clean"],
});
export type CheckItem = keyof typeof checkItems;

type Lists = Readonly<Partial<Record<Checklist, readonly CheckItem[]>>>;

const fire: readonly CheckItem[] = ["fireExtinguisher", "fireExit", "fireStove", "fireFuel", "fireWater"];
const wiring: readonly CheckItem[] = ["electricWiring", "electricBreaker", "electricOverload", "electricEarth"];
const building: readonly CheckItem[] = [
  "buildingWall",
  "buildingRoof",
  "buildingBase",
  "buildingSnow",
  "buildingSlope",
];
const gas: readonly CheckItem[] = ["gasHose", "gasValve", "gasAir", "gasAlarm", "gasBottle"];
const indoorWater: readonly CheckItem[] = ["waterPipe", "waterTank", "waterFrost"];
const publicRoom: Lists = { fire, electric: wiring, building, water: indoorWater };

/** What is looked at in each type of place, in the order of the printed checklist (F19). */
export const checklistsOf = {
  road: { road: ["roadSurface", "roadEdge", "roadDrain", "roadSlope"] },
  bridge: { road: ["roadSurface", "roadEdge", "roadDrain", "roadPier", "roadLimit"] },
  water: { water: ["waterSource", "waterPipe", "waterTank", "waterCover", "waterFrost"] },
  power: {
    electric: ["electricWiring", "electricPole", "electricEarth", "electricClear", "electricFence"],
    fire: ["fireExtinguisher", "fireFuel"],
  },
  gas: { gas, fire: ["fireExtinguisher", "fireExit", "fireFuel", "fireWater"] },
  kitchen: { fire, gas, electric: wiring, water: indoorWater },
  school: publicRoom,
  clinic: publicRoom,
  hall: publicRoom,
  pen: {
    pen: ["penShed", "penFodder", "penDrain", "penWater"],
    electric: ["electricWiring", "electricOverload"],
    fire: ["fireFuel", "fireWater"],
  },
  house: { building, fire: ["fireExit", "fireStove", "fireFuel"], electric: wiring },
  river: { water: ["waterChannel", "waterDyke", "waterSign"] },
} as const satisfies Readonly<Record<string, Lists>>;

/** The items of one list for a type of place; empty where the list is not for such places. */
export const itemsOf = (type: string, list: string): readonly CheckItem[] => {
  const lists: Lists = checklistsOf[type as keyof typeof checklistsOf] ?? {};
  return lists[list as Checklist] ?? [];
};

/** The lists for a type of place in their order. */
export const listsFor = (type: string): Checklist[] =>
  Object.keys(checklistsOf[type as keyof typeof checklistsOf] ?? {}) as Checklist[];
