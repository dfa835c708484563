import type { PatientRow } from '../../patients/index.ts';
import type { PatientId } from '../../shared/ids.ts';
import { fold, namesIn } from '../first-names.ts';

/** What may stand beside a first name and says nothing else. A "pas" or a figure is not among them. */
const fillers = new Set(
  `pour c est cest cetait etait de du d la le l il elle s agit concerne reponse ma mon fille fils oui ouais
   euh bonjour bonsoir merci svp ca
   for it is its was this the my son daughter yes hi hello thanks thank you please
   es para era por mi hijo hija si gracias hola esto
   e foi meu minha o a filho filha sim obrigado obrigada
   icin bu benim oglum kizim evet tesekkurler
   عن ل نعم ابني ابنتي شكرا هو هي`.split(/\s+/),
);

/** The one person whom the words name, if they say nothing else; null otherwise. */
export function onlyNamed(
  text: string,
  people: readonly Pick<PatientRow, 'id' | 'first_name'>[],
): PatientId | null {
  const [named, ...others] = namesIn(text, people);
  const person = people.find(({ id }) => id === named);
  if (!person || others.length > 0) return null;
  const name = new Set(fold(person.first_name).split(' '));
  const rest = fold(text)
    .split(' ')
    .filter((word) => !name.has(word) && !fillers.has(word));
  return rest.length === 0 ? person.id : null;
}
