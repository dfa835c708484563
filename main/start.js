// `npm start`. Plain JavaScript, so that an older Node says what to do rather than fail on types.
if (process.features.typescript) {
  await import('./start.ts');
} else {
  console.error(
    `Vigie a besoin de Node 22.18 ou plus récent ; celui-ci est ${process.versions.node}. ` +
      'Lancez « npm ci », qui apporte Node 24, puis « npm start ».',
  );
  process.exitCode = 2;
}
