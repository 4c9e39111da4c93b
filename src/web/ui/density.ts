import { useLocalStorage } from '@mantine/hooks';

type Density = 'roomy' | 'dense';

/** How close the rows of tables stand, remembered on this machine. */
export function useDensity(): { density: Density; switchDensity: () => void } {
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'thuocdo-density',
    defaultValue: 'roomy',
    getInitialValueInEffect: false,
  });
  return { density, switchDensity: () => setDensity(density === 'dense' ? 'roomy' : 'dense') };
}
