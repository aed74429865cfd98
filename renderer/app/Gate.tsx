import { RouterProvider } from "@tanstack/react-router";
import { Answer } from "../ui/Answer.tsx";
import { Placeholder } from "./Placeholder.tsx";
import { router } from "./router.tsx";
import { useSession } from "./session.ts";

/** Lets the pages appear only when a register is founded and somebody is signed in. */
export function Gate() {
  const status = useSession();
  return (
    <Answer query={status}>
      {({ founded, clerk }) => {
        if (!founded) return <Placeholder />;
        return clerk ? <RouterProvider router={router} /> : <Placeholder />;
      }}
    </Answer>
  );
}
