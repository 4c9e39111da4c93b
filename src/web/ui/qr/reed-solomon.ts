/** The field of 256 elements with the polynomial x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, section 7.5.2). */
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, element = 1; exponent < 255; exponent += 1) {
  powers[exponent] = element;
  logarithms[element] = exponent;
  element = element < 128 ? element * 2 : (element * 2) ^ 0x11d;
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 255] ?? 0;
}

/** (x − 2⁰)(x − 2¹)…, without its leading 1; highest power first. */
function generatorOf(count: number): number[] {
  let generator = [1];
  for (let root = 0; root < count; root += 1) {
    const shifted = [...generator, 0];
    generator = shifted.map(
      (coefficient, at) => coefficient ^ multiply(generator[at - 1] ?? 0, powers[root] ?? 0),
    );
  }
  return generator.slice(1);
}

/** The codewords by which lost ones are found again: the remainder of the data divided by the generator. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count);
  let remainder: number[] = Array.from({ length: count }, () => 0);
  for (const codeword of data) {
    const factor = codeword ^ (remainder[0] ?? 0);
    const shifted = [...remainder.slice(1), 0];
    remainder = shifted.map((value, at) => value ^ multiply(generator[at] ?? 0, factor));
  }
  return remainder;
}
