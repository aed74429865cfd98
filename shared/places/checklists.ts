import { codes } from "../records/codes.ts";

/** 检查表: one for each kind of hazard (records.md 1.6). */
export const checklists = codes({
  fire: ["消防", "Fire"],
  electric: ["用电", "Electricity"],
  water: ["供水", "Water"],
  road: ["道路", "Road"],
  building: ["房屋", "Building"],
  gas: ["燃气", "Gas"],
  pen: ["棚圈", "Animal pens"],
});

/** Fixed items of all checklists; the first word names the list. */
export const checkItems = codes({
  fireExtinguisher: ["灭火器有效", "Extinguishers in date"],
  fireExit: ["通道畅通", "Ways out are clear"],
  fireStove: ["炉灶烟道完好", "Stove and flue sound"],
  fireFuel: ["柴草远离火源", "Fuel kept from fire"],
  electricWiring: ["线路无老化", "Wiring sound"],
  electricBreaker: ["漏电保护有效", "Breaker works"],
  electricOverload: ["无私拉乱接", "No improvised lines"],
  electricPole: ["电杆稳固", "Poles stand firm"],
  waterSource: ["水源有防护", "Source protected"],
  waterPipe: ["管网无渗漏", "Pipes do not leak"],
  waterTank: ["水池已清洗", "Tank cleaned"],
  waterFrost: ["防冻措施到位", "Kept from frost"],
  roadSurface: ["路面完好", "Surface sound"],
  roadEdge: ["护栏标志完好", "Rails and signs in place"],
  roadDrain: ["排水畅通", "Drains clear"],
  roadSlope: ["边坡稳定", "Slopes stable"],
  buildingWall: ["墙体无裂缝", "Walls without cracks"],
  buildingRoof: ["屋顶完好", "Roof sound"],
  buildingBase: ["基础无下沉", "Foundations firm"],
  buildingSnow: ["可承受积雪", "Bears snow"],
  gasHose: ["软管在有效期内", "Hose in date"],
  gasValve: ["阀门不漏气", "Valve does not leak"],
  gasAir: ["通风良好", "Well aired"],
  gasAlarm: ["报警器有效", "Alarm works"],
  penShed: ["棚圈稳固", "Shed stands firm"],
  penFodder: ["草料分开堆放", "Fodder kept apart"],
  penDrain: ["粪污有处理", "Waste dealt with"],
  penWater: ["饮水干净", "Drinking water clean"],
});
