import {
  ActionIcon,
  Badge,
  Button,
  CloseButton,
  createTheme,
  type CSSVariablesResolver,
  Drawer,
  type MantineColorsTuple,
  Modal,
  Notification,
  Popover,
  Table,
  Tooltip,
} from "@mantine/core";
import { catalogue } from "../../shared/text/all.ts";
import type { Language } from "./text.ts";

/** A calm teal; shade 8 carries white text at WCAG AA. */
const hearth: MantineColorsTuple = [
  "#edf7f5",
  "#d9ebe8",
  "#b0d6cf",
  "#84c0b5",
  "#60ada0",
  "#49a192",
  "#3b9b8b",
  "#2b7a6e",
  "#1f6459",
  "#134e45",
];

/** A traffic light's colours, dark enough for white words on them, and for words in them on white, at 4.5:1. */
export const lights = { green: "#1b6e2f", amber: "#8a5a00", red: "#b42318" } as const;

const fontFamily = [
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  "sans-serif",
  '"SimSun-ExtB"',
  '"SimSun-ExtG"',
  '"Microsoft Himalaya"',
].join(", ");

/** The sizes a clerk may choose, in pixels of ordinary text. */
export const textSizes = [14, 16, 18, 20] as const;
export type TextSize = (typeof textSizes)[number];

/** Makes everything that is measured in rem follow the chosen size of ordinary text. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.style.fontSize = `${(size / 14) * 100}%`;
  document.documentElement.dataset["textSize"] = String(size);
}

const rem = (pixels: number) => `${pixels / 16}rem`;

/** The look of the whole program, with the labels of the kit's own close buttons in the page's language. */
export function makeTheme(language: Language) {
  const label = { "aria-label": catalogue.app.closeLabel[language === "zh" ? 0 : 1] };
  const closes = { closeButtonProps: label };
  return createTheme({
    primaryColor: "hearth",
    primaryShade: 8,
    colors: { hearth },
    fontFamily,
    headings: {
      fontFamily,
      fontWeight: "600",
      sizes: {
        h1: { fontSize: rem(20), lineHeight: "1.4" },
        h2: { fontSize: rem(16), lineHeight: "1.5" },
        h3: { fontSize: rem(14), lineHeight: "1.5" },
      },
    },
    fontSizes: { xs: rem(13), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(18) },
    defaultRadius: "sm",
    cursorType: "pointer",
    respectReducedMotion: true,
    components: {
      Badge: Badge.extend({ defaultProps: { tt: "none" } }),
      Button: Button.extend({ defaultProps: { size: "xs" } }),
      ActionIcon: ActionIcon.extend({ defaultProps: { size: "md", variant: "subtle", color: "dark" } }),
      Modal: Modal.extend({
        defaultProps: { centered: true, ...closes },
        styles: { title: { fontSize: rem(16), fontWeight: 600 } },
      }),
      Drawer: Drawer.extend({ defaultProps: { position: "right", ...closes } }),
      Notification: Notification.extend({ defaultProps: closes }),
      CloseButton: CloseButton.extend({ defaultProps: label }),
      Popover: Popover.extend({ defaultProps: { shadow: "md" } }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true, multiline: true } }),
      Table: Table.extend({ defaultProps: { verticalSpacing: "xs", highlightOnHover: true } }),
    },
  });
}

/** Darker than the kit's own, so that small text keeps a contrast of 4.5:1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5b646b",
    "--mantine-color-placeholder": "#66707a",
    "--mantine-color-error": "#b42318",
    "--mantine-color-text": "#1f2a30",
  },
  dark: {},
});
