import { RouterProvider } from "@tanstack/react-router";
import { router } from "./router.tsx";

/** The pages behind the sign-in page, in their frame. */
export function Pages() {
  return <RouterProvider router={router} />;
}
