/** Words that build a sentence, in any language that we read; all others are its subject matter. */

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

export const SENTENCE_WORDS = set(`
  je j moi me m mon ma mes il elle lui on ils elles eux nous vous te tu ton ta son sa ses leur
  ce c ca cela est sont suis etait etais etaient avait avais avaient ai a ont as ete serait sera
  fait pas plus ne n jamais rien aucun aucune sans ni non si s comme quand lorsque que qu qui dont
  ou de d du des le la les l un une au aux en dans sur pour par avec chez et puis car parce donc
  alors sinon seulement juste meme encore toujours deja depuis hier avant apres maintenant aujourd
  matin soir nuit demain an ans annee annees peu tres trop bien mieux mal moins tout tous autre
  derniere dernier fois peur cause sauf part peut etre va vais failli cru reve dit lu vu annonce
  annoncee prevu prevenu prevenue normal normale devant voyant revenu passe finie fini zero
  i my he she it his her no not never without but when was were had is are before ago yesterday
  now only yo mi el ella sin nunca cuando era estaba antes ahora solo meu minha ele ela nao sem se
  quando agora so yok degil ben benim simdi dun once if
`);

export const SELF = set('je j moi me m mon ma mes i my yo mi meu minha ben benim');

export const DENIALS = set(`
  pas plus jamais rien aucun aucune sans ni non zero no not never without sin nunca nao sem yok
  degil
`);

export const PAST = set(`
  hier avait avais avaient etait etais etaient an ans annee annees derniere dernier failli cru reve
  yesterday was were had ago antes dun
`);
