import { Button, DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm, Modal, ModalVariant } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { GrantDifference, NewGrant } from "../rest/types";
import { Failure } from "../shared/Failure";
import { Loading } from "../shared/Loading";
import { levelKey, named } from "../shared/names";
import { useAction } from "../shared/useAction";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";

interface Props {
  user: string;
  drafts: NewGrant[];
  /** @param saved whether the server has them now */
  close: (saved: boolean) => void;
}

/** What a member would gain and lose, which the server says, before it is so. */
export function Review({ user, drafts, close }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id } = useOrganization();
  const preview = useLoad(
    useCallback(async () => {
      const [difference, { sections }] = await Promise.all([access.previewGrants(id, user, drafts), access.givable(id)]);
      return { difference, names: new Map(sections.map(({ key, name }) => [key, named(key, name)])) };
    }, [access, id, user, drafts]),
  );
  const { busy, error, run } = useAction();
  const save = () => void run(() => access.replaceGrants(id, user, drafts)).then((saved) => saved && close(true));
  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={t("keysteadConsoleReview")}
      onClose={() => close(false)}
      actions={[
        <Button key="save" data-testid="keystead-save" isLoading={busy} isDisabled={busy || !preview.data} onClick={save}>
          {t("keysteadConsoleSave")}
        </Button>,
        <Button key="back" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleBack")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Loading of={preview}>{(found) => <Difference of={found.difference} names={found.names} />}</Loading>
    </Modal>
  );
}

type Names = Map<string, string>;

function Difference({ of: { gained, lost, omitted }, names }: { of: GrantDifference; names: Names }) {
  const { t } = useTranslation();
  if (gained.length + lost.length === 0) return <p data-testid="keystead-difference">{t("keysteadConsoleNoDifference")}</p>;
  return (
    <div data-testid="keystead-difference">
      <Changes title={t("keysteadConsoleGained")} changes={gained} names={names} />
      <Changes title={t("keysteadConsoleLost")} changes={lost} names={names} />
      {omitted !== undefined && omitted > 0 && <p>{t("keysteadConsoleOmitted", { 0: omitted })}</p>}
    </div>
  );
}

function Changes({ title, changes, names }: { title: string; changes: GrantDifference["gained"]; names: Names }) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <>
      <strong>{title}</strong>
      <DescriptionList isHorizontal isCompact>
        {changes.map(({ section, project, level, actions }) => (
          <DescriptionListGroup key={`${section} ${project ?? ""} ${level} ${actions.join()}`}>
            <DescriptionListTerm>
              {names.get(section) ?? section}
              {project && ` · ${project}`}
            </DescriptionListTerm>
            <DescriptionListDescription>
              {t(levelKey(level))}: {actions.join(", ")}
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </>
  );
}
