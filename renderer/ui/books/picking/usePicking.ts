import { useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { tellFailure } from "../../../app/query.ts";
import { findOptions, optionOf, type Wanted } from "./find.ts";
import type { Option } from "./options.ts";

/** How long typing rests before rows are looked for, in milliseconds. */
const rest = 80;

interface Props extends Omit<Wanted, "text"> {
  readonly value: string | null;
  readonly onPick: (option: Option | null) => void;
}

/** What is typed, the rows for it, and the row that was picked. */
export function usePicking({ value, onPick, ...wanted }: Props) {
  const { target, village, among } = wanted;
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<Option | null>(null);
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(0);
  const [asked] = useDebouncedValue(typed ?? "", rest);
  const known = useQuery({
    queryKey: ["picking", "option", target, value],
    queryFn: () => optionOf(target, value ?? ""),
    enabled: value !== null && picked?.uid !== value,
  });
  const found = useQuery({
    queryKey: ["picking", "options", target, village, among, asked],
    queryFn: () => findOptions({ ...wanted, text: asked }),
    enabled: opened,
    placeholderData: (old: Option[] | undefined) => old,
  });
  const fresh = asked === (typed ?? "") && !found.isPlaceholderData && !found.isFetching;
  const options = opened ? (found.data ?? []) : [];
  const shown = value === null ? null : picked?.uid === value ? picked : (known.data ?? null);
  const pick = (option: Option) => {
    setPicked(option);
    setTyped(null);
    setOpened(false);
    onPick(option);
  };
  // A row that was given tells its village like one that was picked.
  const given = picked === null && known.data?.uid === value ? known.data : null;
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!given || told.current === given.uid) return;
    told.current = given.uid;
    onPick(given);
  }, [given, onPick]);
  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    setOpened(true);
    if (value !== null) onPick(null);
  };
  /** Picks the marked row; one that is still being looked for is picked when it is found. */
  const pickActive = () => {
    const option = fresh ? options[active] : undefined;
    if (option) pick(option);
    else if (!fresh && typed)
      findOptions({ ...wanted, text: typed }).then(([first]) => first && pick(first), tellFailure);
  };
  const move = (step: number) => {
    if (!opened) setOpened(true);
    else if (options.length > 0) setActive((active + step + options.length) % options.length);
  };
  const leave = () => {
    setOpened(false);
    setTyped(null);
  };
  return { typed, shown, opened, setOpened, options, active, setActive, fresh, pick, pickActive, type, move, leave };
}
