import { Select } from "@mantine/core";
import { useDocument } from "./documentStore";
import { useCatalogue } from "./useCatalogue";

/** Who plays the models' roles. The recipe stays as it is; problems, sentences and costs are for whom is chosen. */
export function ProfileSelect() {
  const profile = useDocument((state) => state.profile);
  const { readFor } = useDocument.getState();
  const profiles = useCatalogue()?.profiles ?? [];
  const chosen = profiles.find((one) => one.name === profile);
  return (
    <Select
      label="Models"
      description={chosen && !chosen.playable ? chosen.why : "Who does the work. Everything stays on this machine."}
      data={profiles.map((one) => ({
        value: one.name,
        label: one.playable ? one.title : `${one.title} (not here yet)`,
      }))}
      value={profile}
      allowDeselect={false}
      onChange={(next) => next && void readFor(next)}
    />
  );
}
