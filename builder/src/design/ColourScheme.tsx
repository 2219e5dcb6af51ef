import { Button, useMantineColorScheme } from "@mantine/core";

const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;
const WORDS = { auto: "system", light: "light", dark: "dark" } as const;

/** Light, dark, or as the system has it. */
export function ColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const said = `Colours: ${WORDS[colorScheme]}`;
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      ml="auto"
      onClick={() => setColorScheme(NEXT[colorScheme])}
      aria-label={`${said}. Change to ${WORDS[NEXT[colorScheme]]}.`}
    >
      {said}
    </Button>
  );
}
