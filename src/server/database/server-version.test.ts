import { describe, expect, it } from 'vitest';
import { refuseOldVersion } from './server-version.ts';

describe('the PostgreSQL of DATABASE_URL', () => {
  it('may be 15 or newer', () => {
    expect(() => refuseOldVersion(150_000, '15.0')).not.toThrow();
    expect(() => refuseOldVersion(180_004, '18.4')).not.toThrow();
  });

  it('is refused when older, by its own name', () => {
    expect(() => refuseOldVersion(140_019, '14.19')).toThrow(
      'là bản 14.19, Thước Đo cần từ bản 15',
    );
  });
});
