import { Text } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Confirm } from "../shared/Confirm";

interface Props {
  name: string;
  end: () => Promise<unknown>;
  /** @param done whether it has ended */
  close: (done: boolean) => void;
}

/** Ends a key for good, once that is meant. */
export function EndKey({ name, end, close }: Props) {
  const { t } = useTranslation();
  return (
    <Confirm title={t("keysteadConsoleKeyEndOf", { 0: name })} verb={t("keysteadConsoleKeyEnd")} act={end} close={close}>
      <Text>{t("keysteadConsoleKeyEndHelp")}</Text>
    </Confirm>
  );
}
