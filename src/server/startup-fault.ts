/**
 * Something outside the program keeps it from starting: a taken port, a full disk, a database
 * that cannot be reached. The message is one sentence in Vietnamese for the person at the
 * keyboard; the commands print it alone, without a stack, and exit with `exitCode`.
 */
export class StartupFault extends Error {
  override readonly name = 'StartupFault';
  readonly kind: StartupFaultKind;

  constructor(kind: StartupFaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

export type StartupFaultKind =
  | 'already-running'
  | 'folder-not-writable'
  | 'disk-full'
  | 'database-unreachable'
  | 'database-version'
  | 'database-broken'
  | 'migration-refused'
  | 'port-taken'
  | 'platform'
  | 'web-build';

/** The code a system call failed with ("EACCES"), or undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/**
 * Turns a failed system call on a folder into the sentence that says what to do; any other error
 * comes back as it is.
 */
export function folderFault(folder: string, error: unknown): unknown {
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartupFault(
        'folder-not-writable',
        `Không ghi được vào thư mục "${folder}": hãy cấp quyền ghi cho tài khoản đang chạy, hoặc đặt THUOCDO_DATA sang thư mục khác.`,
        error,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new StartupFault(
        'disk-full',
        `Ổ đĩa chứa "${folder}" đã hết chỗ: hãy giải phóng dung lượng rồi chạy lại.`,
        error,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartupFault(
        'folder-not-writable',
        `"${folder}" không phải là thư mục: hãy đặt THUOCDO_DATA sang một thư mục.`,
        error,
      );
    default:
      return error;
  }
}
