import { type ColDef, createGrid } from "ag-grid-community";
import { gridModules } from "../../../renderer/grid/modules.ts";

// AG Grid with its rows in memory already: what a page that does nothing else would take.

const fields = ["villageName", "householdNo", "nameZh", "nameBo", "nameTag", "sex", "birth", "age", "relation"];
const more = ["idCheckedOn", "isHead", "houseName"];

const count = Number(new URLSearchParams(location.search).get("rows") ?? 1000);
const rowData = Array.from({ length: count }, (_, n) => ({
  uid: `row-${n}`,
  villageName: `青石${Math.floor(n / 640)}村`,
  householdNo: String(Math.floor(n / 4) % 160).padStart(3, "0"),
  nameZh: `成员${n}`,
  sex: n % 2 ? "女" : "男",
  birth: `${1940 + (n % 80)}-03-11`,
  age: String(86 - (n % 80)),
  relation: n % 4 === 0 ? "户主" : "子女",
  isHead: n % 4 === 0 ? "是" : "",
}));

const columnDefs = [...fields, ...more].map((field): ColDef => ({ field, width: 110, filter: true }));

document.getElementById("open")!.addEventListener("click", () => {
  createGrid<(typeof rowData)[number]>(
    document.getElementById("grid")!,
    {
      columnDefs,
      rowData,
      getRowId: ({ data }) => data.uid,
      animateRows: false,
    },
    { modules: gridModules },
  );
});
