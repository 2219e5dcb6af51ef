import { createTheme } from "@mantine/core";

/** Neutral greys, so that no colour of the page tints a photo; the lamp's red marks what is chosen. */
export const theme = createTheme({
  primaryColor: "lamp",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: "sm",
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  colors: {
    lamp: [
      "#fff0ec",
      "#ffdcd3",
      "#ffb8a8",
      "#ff9179",
      "#fb7155",
      "#f2583a",
      "#dd4527",
      "#b9361c",
      "#9a2c16",
      "#792110",
    ],
    dark: [
      "#e2e2e2",
      "#c4c4c4",
      "#a6a6a6",
      "#7c7c7c",
      "#4a4a4a",
      "#3a3a3a",
      "#2e2e2e",
      "#232323",
      "#1b1b1b",
      "#141414",
    ],
  },
});
