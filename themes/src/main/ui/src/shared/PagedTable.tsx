import { EmptyState, EmptyStateBody, Pagination, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useEffect, useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PageRequest } from "../rest/access";
import { Loading } from "./Loading";
import { useLoad } from "./useLoad";

export interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  /** Whether the title is for screen readers only. */
  quiet?: boolean;
}

export interface PagedTableProps<T> {
  label: string;
  columns: Column<T>[];
  /** Loads rows; has to be the same function until the rows are others. */
  load: (page: PageRequest) => Promise<T[]>;
  rowKey: (row: T) => string;
  /** What the search looks for; without it there is none. */
  search?: string;
  empty: string;
  toolbar?: ReactNode;
}

const PATIENCE_MILLIS = 300;

/** A list that the server searches and pages. */
export function PagedTable<T>({ label, columns, load, rowKey, search, empty, toolbar }: PagedTableProps<T>) {
  const { t } = useTranslation();
  const id = useId();
  const [{ first, max, text }, setPage] = useState({ first: 0, max: 20, text: "" });
  // one row more than is shown tells whether there is another page
  const rows = useLoad(useCallback(() => load({ first, max: max + 1, search: text || undefined }), [load, first, max, text]));
  const shown = Math.min(rows.data?.length ?? 0, max);
  const pagination = (variant: "top" | "bottom") => (
    <Pagination
      variant={variant}
      isCompact
      widgetId={`${id}-${variant}`}
      titles={{ paginationAriaLabel: t("keysteadConsolePagesOf", { 0: label }), ofWord: "", perPageSuffix: "" }}
      toggleTemplate={({ firstIndex, lastIndex }) => (
        <b>
          {firstIndex} – {lastIndex}
        </b>
      )}
      itemCount={first + Math.min(rows.data?.length ?? 0, max + 1)}
      itemsStart={shown > 0 ? first + 1 : 0}
      itemsEnd={first + shown}
      page={first / max + 1}
      perPage={max}
      perPageOptions={[20, 50, 100].map((value) => ({ title: String(value), value }))}
      onSetPage={(_, page) => setPage((at) => ({ ...at, first: (page - 1) * at.max }))}
      onPerPageSelect={(_, perPage) => setPage((at) => ({ ...at, first: 0, max: perPage }))}
    />
  );
  const find = useCallback((next: string) => setPage((page) => (page.text === next ? page : { ...page, first: 0, text: next })), []);
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          {search && (
            <ToolbarItem variant="search-filter">
              <SearchField label={search} find={find} />
            </ToolbarItem>
          )}
          {toolbar && <ToolbarItem>{toolbar}</ToolbarItem>}
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            {pagination("top")}
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Loading of={rows}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>
              <EmptyStateBody>{text ? t("keysteadConsoleNothingFound") : empty}</EmptyStateBody>
            </EmptyState>
          ) : (
            <Table aria-label={label} variant={TableVariant.compact}>
              <Thead>
                <Tr>
                  {columns.map(({ title, quiet }) => (
                    <Th key={title} modifier="wrap" screenReaderText={quiet ? title : undefined}>
                      {quiet ? undefined : title}
                    </Th>
                  ))}
                </Tr>
              </Thead>
              <Tbody>
                {found.slice(0, max).map((row) => (
                  <Tr key={rowKey(row)}>
                    {columns.map(({ title, quiet, cell }) => (
                      <Td key={title} dataLabel={title}>
                        {quiet ? <div className="keystead-buttons">{cell(row)}</div> : cell(row)}
                      </Td>
                    ))}
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loading>
      {/* narrow pages show of the other one no more than which rows these are */}
      <div className="keystead-narrow">{pagination("bottom")}</div>
    </>
  );
}

/** Looks for what was typed once nothing more is typed. */
function SearchField({ label, find }: { label: string; find: (text: string) => void }) {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => find(typed.trim()), PATIENCE_MILLIS);
    return () => clearTimeout(timer);
  }, [typed, find]);
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(_, value) => setTyped(value)}
      onClear={() => setTyped("")}
    />
  );
}
