import { editFigure } from "./edit.ts";
import { heading, memoryMb, report } from "./measure.ts";
import { populate } from "./population.ts";
import { searchFigure } from "./search.ts";

const people = Number(process.env["BENCH_PEOPLE"] ?? 45_000);

heading();
let over = 0;
const [small, large] = [populate(people), populate(people * 2)];
over += report(await editFigure(small, large, people));
over += report(await searchFigure(small, large, people));
console.log(`memory of this process: ${memoryMb()} MB`);
console.log(over === 0 ? "all figures within their limits" : `${over} figures over their limits`);
process.exitCode = over === 0 ? 0 : 1;
