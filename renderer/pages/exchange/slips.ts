import { exchange } from "../../../shared/exchange/contract.ts";
import { host } from "../../../shared/host/contract.ts";
import { clientOf } from "../../app/client.ts";
import { tellFailure } from "../../app/query.ts";

/** Opens the system's print dialog on a slip. */
export function printSlip(id: string): void {
  const print = async () => {
    const { token } = await clientOf(exchange).printSlip({ id });
    await clientOf(host).print({ token });
  };
  void print().catch(tellFailure);
}
