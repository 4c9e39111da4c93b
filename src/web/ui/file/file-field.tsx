interface FileFieldProps {
  label: string;
  /** Endings that the file may have. */
  accept: string;
  disabled?: boolean;
  take: (file: File) => void;
}

/** A field that hands on one file at a time and is empty again, so that the same one may be given twice. */
export function FileField({ label, accept, disabled = false, take }: FileFieldProps) {
  return (
    <label className="file-field">
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take(file);
          target.value = '';
        }}
      />
    </label>
  );
}
