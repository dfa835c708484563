/** Shown to a browser that has no key to the screens. It tells nothing about the unit. */
export const linkUsedPage = `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Vigie</title>
<h1>Ce lien a déjà servi</h1>
<p>Par sécurité, un lien d’ouverture de Vigie ne fonctionne qu’une fois, dans un seul navigateur.</p>
<p>Relancez Vigie pour en obtenir un autre.</p>
</html>
`;
