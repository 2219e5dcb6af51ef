import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "wouter";

/** An address that leads nowhere. */
export function NoPage() {
  return (
    <Stack gap="xs" p="xl">
      <Title order={1} size="h2">
        There is no such page
      </Title>
      <Text>
        <Anchor component={Link} href="/" underline="always">
          Go to the start
        </Anchor>
      </Text>
    </Stack>
  );
}
