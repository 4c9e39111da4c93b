/** What narrows the list of a page as it is typed; the key "/" goes to it. */
export function FilterField(props: {
  label: string;
  typed: string;
  write: (typed: string) => void;
}) {
  const { label, typed, write } = props;
  return (
    <input
      type="search"
      className="filter-field no-print"
      data-page-filter
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ target }) => write(target.value)}
    />
  );
}
