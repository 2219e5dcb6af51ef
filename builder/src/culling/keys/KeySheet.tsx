import { KeySheet as Sheet } from "../../keys/KeySheet";
import { useDesk, useHands } from "../hands";
import { ACTIONS } from "./actions";
import { useCullingKeys } from "./useKeys";

/** Every key of the photos' page. */
export function KeySheet() {
  const { store } = useHands();
  const opened = useDesk((desk) => desk.sheet);
  const keys = useCullingKeys();
  const close = () => store.setState({ sheet: false });
  return (
    <Sheet title="Keys" opened={opened} onClose={close} bindings={ACTIONS} keys={keys}>
      A key marks the selection in the grid, and one photo everywhere else: the line at the foot says which.
    </Sheet>
  );
}
