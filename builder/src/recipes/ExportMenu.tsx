import { Button, Menu } from "@mantine/core";
import { convertDocument } from "../api/documents";
import { useDocument } from "./documentStore";
import { download } from "./download";

/** The recipe as a file. In its own format it is the text itself, comments and all. */
export function ExportMenu({ name }: { readonly name: string }) {
  async function give(to: "yaml" | "json"): Promise<void> {
    const { document } = useDocument.getState();
    if (document === null) return;
    try {
      const text = document.format === to ? document.text : await convertDocument(document.text, to);
      download(`${name}.${to}`, text, to === "json" ? "application/json" : "application/yaml");
    } catch (fault) {
      useDocument.setState({ fault: fault as never });
    }
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default">Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void give("yaml")}>As YAML</Menu.Item>
        <Menu.Item onClick={() => void give("json")}>As JSON</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
