import { BarChart, type BarSeriesOption } from "echarts/charts";
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption | AriaComponentOption
>;

interface Props {
  /** What the chart shows, in a sentence, for those who cannot see it. */
  readonly about: string;
  readonly option: ChartOption;
  readonly className: string;
}

/** Named, not inherited, since the chart measures its words before it sets them. */
const words = () => ({ color: "#1f2a30", fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 });

/** A chart drawn as SVG, so that it prints sharply. */
export function Chart({ about, option, className }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(place.current, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      textStyle: words(),
      aria: { enabled: true, label: { description: about } },
      ...option,
    });
    // On paper the drawing of the screen shrinks with its frame; there the frame has no height of its own to draw for.
    const observer = new ResizeObserver(() => {
      if (!matchMedia("print").matches) chart.resize();
    });
    observer.observe(place.current!);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [about, option]);
  return <div ref={place} className={className} role="img" aria-label={about} />;
}
