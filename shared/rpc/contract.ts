import { z } from "zod";
import type { ErrorCode } from "./errors.ts";

/** reader 查阅 < clerk 经办 < keeper 管理员; `anyone` is answered before sign-in. */
export const roles = ["anyone", "reader", "clerk", "keeper"] as const;
export type Role = (typeof roles)[number];

type Shape = z.ZodRawShape;

/** One callable method: what it takes, what it gives, who may call it, how it may fail. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: "query" | "command";
  readonly about: string;
  readonly role: Role;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly ErrorCode[];
  /** Answered also while a clerk still has the first passphrase, which a keeper gave. */
  readonly early: boolean;
}

interface Options {
  readonly role?: Role;
  readonly errors?: readonly ErrorCode[];
  readonly early?: boolean;
}

/** A method that writes nothing. Needs the reader role unless told otherwise. */
export function query<S extends Shape, O extends z.ZodType>(
  about: string,
  input: S,
  output: O,
  options: Options = {},
): Method<z.ZodObject<S, z.core.$strict>, O> {
  const { role = "reader", errors = [], early = false } = options;
  return { kind: "query", about, role, input: z.strictObject(input), output, errors, early };
}

/** A method that changes something. Needs the clerk role unless told otherwise. */
export function command<S extends Shape, O extends z.ZodType>(
  about: string,
  input: S,
  output: O,
  options: Options = {},
): Method<z.ZodObject<S, z.core.$strict>, O> {
  const { role = "clerk", errors = [], early = false } = options;
  return { kind: "command", about, role, input: z.strictObject(input), output, errors, early };
}

// oxlint-disable-next-line typescript/no-explicit-any -- a method map holds methods of every type
export type Methods = Record<string, Method<any, any>>;

export interface Contract<N extends string = string, M extends Methods = Methods> {
  readonly name: N;
  readonly methods: M;
}

/** The one description of a feature's methods; channels, handlers, clients and help derive from it. */
export function defineContract<const N extends string, M extends Methods>(name: N, methods: M): Contract<N, M> {
  return { name, methods };
}

export type InputOf<M> = M extends Method<infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<M> = M extends Method<z.ZodType, infer O> ? z.output<O> : never;

/** What a service must provide for a contract; `X` is the context each call receives. */
export type Handlers<C extends Contract, X> = {
  readonly [K in keyof C["methods"]]: (
    context: X,
    input: InputOf<C["methods"][K]>,
  ) => OutputOf<C["methods"][K]> | Promise<OutputOf<C["methods"][K]>>;
};

/** The part of an AbortSignal that a call needs; shared code has no DOM types. */
export interface Abort {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

export interface CallOptions {
  /** Called with progress of a long job, 0 <= done <= total. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting it asks the worker to roll back; the call then fails with `cancelled`. */
  readonly signal?: Abort;
}

/** What a page uses to call a contract; rejects with AppError. */
export type Client<C extends Contract> = {
  readonly [K in keyof C["methods"]]: (
    input: InputOf<C["methods"][K]>,
    options?: CallOptions,
  ) => Promise<OutputOf<C["methods"][K]>>;
};
