/** Emoji that mean something in a reply, as words of the normalised line. */
const GROUPS: Readonly<Record<string, string>> = {
  _oui: '👍👌✅✔☑🆗🙆',
  _non: '👎❌✖🚫🙅',
  _bien: '😀😃😄😁😊🙂😉😎😇🥳💪🤗☺😌🤩💯🌞☀🎉',
  _mal: '😢😭😞😔😟😩😫😖😣🥺☹🙁😰😨😱😥😓🤕😿😤😡',
  _vomi: '🤮',
  _nausee: '🤢',
  _sang: '🩸',
  _fievre: '🤒🥵',
  10: '🔟',
  _merci: '🙏💐🌹❤💕🥰😘💙💚😍',
  _secours: '🚑🆘',
  _ironie: '🙃🙄👏😒🤡',
};

export const EMOJI: ReadonlyMap<string, string> = new Map(
  Object.entries(GROUPS).flatMap(([word, chars]) =>
    [...chars].map((char): [string, string] => [char, word]),
  ),
);
