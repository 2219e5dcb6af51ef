import { Button, useMantineColorScheme } from "@mantine/core";

const NEXT = { auto: "light", light: "dark", dark: "auto" } as const;
const WORDS = { auto: "As the system", light: "Light", dark: "Dark" } as const;

/** Light, dark, or as the system has it. */
export function ColourScheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      ml="auto"
      onClick={() => setColorScheme(NEXT[colorScheme])}
      aria-label={`Colours: ${WORDS[colorScheme]}. Change.`}
    >
      {WORDS[colorScheme]}
    </Button>
  );
}
